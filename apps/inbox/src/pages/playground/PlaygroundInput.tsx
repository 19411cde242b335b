import { wireLimits } from '@chatref/protocol';
import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';

export function PlaygroundInput({ onSend }: { onSend: (text: string) => void }) {
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <div className="shrink-0 px-4 pt-1 pb-4 sm:px-6">
      <div className="mx-auto flex max-w-3xl items-end gap-2 rounded-lg border border-line-strong bg-surface p-2 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-accent-line">
        <textarea
          rows={1}
          value={text}
          aria-label={t.playground.inputLabel}
          placeholder={t.playground.placeholder}
          maxLength={wireLimits.maxMessageChars}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
          className="scroll-area field-sizing-content max-h-40 min-h-8 flex-1 resize-none bg-transparent px-1.5 py-1.5 text-base leading-5 text-ink outline-hidden placeholder:text-ink-3"
        />
        <Button
          variant="primary"
          icon={<ArrowUp aria-hidden size={14} />}
          isDisabled={text.trim() === ''}
          onClick={send}
        >
          {t.playground.send}
        </Button>
      </div>
    </div>
  );
}
