import type { Source } from '@chatref/protocol';
import { Ellipsis, FileText, Globe, RotateCcw, Trash2, Type } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { SourceProblems } from './SourceProblems.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { useSourceCommands } from './use-source-commands.ts';

const icons = { website: Globe, file: FileText, text: Type } as const;
const texts = t.knowledge;

export function SourceRow({ source }: { source: Source }) {
  const { retry, remove } = useSourceCommands(source);
  const [isAsking, setAsking] = useState(false);
  const Icon = icons[source.kind];
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
          <p className="truncate text-xs text-ink-3">{factsOf(source)}</p>
          <span className="mt-1.5 block sm:hidden">
            <StatusBadge status={source.status} />
          </span>
        </div>
        <span className="max-sm:hidden">
          <StatusBadge status={source.status} />
        </span>
        <Menu
          trigger={
            <IconButton label={texts.sourceActions(source.name)} icon={<Ellipsis aria-hidden size={16} />} />
          }
        >
          <MenuItem icon={<RotateCcw aria-hidden />} onSelect={() => retry.mutate()}>
            {texts.retry}
          </MenuItem>
          <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => setAsking(true)}>
            {texts.remove}
          </MenuItem>
        </Menu>
      </div>
      {source.failure !== null && source.status === 'failed' && (
        <div className="mt-2.5 ml-11 flex flex-wrap items-start justify-between gap-3 rounded-md border border-danger-line bg-danger-soft px-3 py-2 text-sm text-danger-ink">
          <p className="min-w-0 flex-1 basis-60 wrap-anything">
            <span className="font-medium">{source.failure.reason}</span> {source.failure.remedy}
          </p>
          <Button
            size="sm"
            icon={<RotateCcw aria-hidden size={14} />}
            isBusy={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {texts.retry}
          </Button>
        </div>
      )}
      {/* Where nothing at all could be read, the failure above has said why. */}
      {source.documents > 0 && <SourceProblems problems={source.problems} />}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
        title={texts.removeTitle(source.name)}
        description={texts.removeText}
        confirmLabel={texts.remove}
        isBusy={remove.isPending}
      />
    </li>
  );
}

function factsOf(source: Source): string {
  if (source.status === 'pending') return texts.waits;
  if (source.status === 'failed' && source.documents === 0) return texts.nothingLearned;
  const counts = texts.counts(source.documents, source.passages);
  return source.status === 'processing' ? `${texts.reads} ${counts}` : counts;
}
