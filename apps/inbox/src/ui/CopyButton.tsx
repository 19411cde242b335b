import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../strings/t.ts';
import { copyText } from './copy-text.ts';
import { IconButton } from './IconButton.tsx';

/** Copies a value and says so for a moment. `name` tells apart several on one page. */
export function CopyButton({ value, name }: { value: string; name: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <>
      <IconButton
        size="sm"
        label={isCopied ? t.common.copied : t.common.copy(name)}
        icon={
          isCopied ? <Check aria-hidden size={14} className="text-ok-ink" /> : <Copy aria-hidden size={14} />
        }
        onClick={() => void copyText(value).then(setCopied)}
      />
      <span role="status" className="sr-only">
        {isCopied ? t.common.copied : ''}
      </span>
    </>
  );
}

const shownMs = 1_600;
