import type { Source } from '@chatref/protocol';
import { FileText, Globe, MessagesSquare, ShoppingBag, Type, X } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SourceDialog, type SourceDialogKind } from './SourceDialog.tsx';
import { SourceMenu } from './SourceMenu.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import { SourceProgress } from './SourceProgress.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { factsOf } from './source-facts.ts';
import { useSourceCommands } from './use-source-commands.ts';

const icons = {
  website: Globe,
  file: FileText,
  text: Type,
  qa: MessagesSquare,
  products: ShoppingBag,
} as const;
const texts = t.knowledge;

export function SourceRow({ source }: { source: Source }) {
  const { cancel, remove } = useSourceCommands(source);
  const [open, setOpen] = useState<SourceDialogKind | 'remove' | null>(null);
  const facts = factsOf(source, useNow(30_000));
  const Icon = icons[source.kind];
  const isReading = source.status === 'pending' || source.status === 'processing';
  return (
    <li className="px-4 py-3 sm:px-5">
      <div className="flex items-start gap-3 sm:items-center">
        <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-3 ring-1 ring-line ring-inset">
          <Icon aria-hidden size={16} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate text-sm font-medium text-ink" title={source.name}>
            {source.name}
          </p>
          <p className="text-xs text-ink-3 sm:truncate">{facts}</p>
          <span className="mt-1.5 block sm:hidden">
            <StatusBadge status={source.status} />
          </span>
        </div>
        <span className="max-sm:hidden">
          <StatusBadge status={source.status} />
        </span>
        {isReading && (
          <Button
            size="sm"
            icon={<X aria-hidden size={14} />}
            aria-label={texts.cancelReading(source.name)}
            isBusy={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {texts.cancel}
          </Button>
        )}
        <SourceMenu source={source} onOpen={setOpen} />
      </div>
      {source.status === 'processing' && source.kind === 'website' && source.progress !== null && (
        <SourceProgress name={source.name} progress={source.progress} />
      )}
      <SourceNotes source={source} onOpen={setOpen} />
      {open !== null && open !== 'remove' && (
        <SourceDialog kind={open} source={source} onClose={() => setOpen(null)} />
      )}
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={() => setOpen(null)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setOpen(null) })}
        title={texts.removeTitle(source.name)}
        description={texts.removeText}
        confirmLabel={texts.remove}
        isBusy={remove.isPending}
      />
    </li>
  );
}
