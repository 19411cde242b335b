import type { Source } from '@chatref/protocol';
import { ChevronRight, RotateCcw } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { isFetched } from './is-fetched.ts';
import type { SourceDialogKind } from './SourceDialog.tsx';
import { SourceProblems } from './SourceProblems.tsx';
import { useSourceCommands } from './use-source-commands.ts';

const texts = t.knowledge;

type Props = { source: Source; onOpen: (what: SourceDialogKind) => void };

/** What an owner should know about how the last reading went. */
export function SourceNotes({ source, onOpen }: Props) {
  const { progress, status } = source;
  const isOver = status === 'trained' || status === 'failed';
  return (
    <>
      {source.failure !== null && status === 'failed' && <FailureNote source={source} />}
      {source.documents > 0 && <SourceProblems problems={source.problems} />}
      {isOver && progress !== null && source.kind === 'website' && source.documents > 0 && (
        <div className="mt-1.5 ml-11 flex flex-col items-start gap-1 text-sm max-sm:ml-0">
          {progress.failed > 0 && (
            <PagesLink text={texts.failedPages(progress.failed)} onOpen={() => onOpen('failed_pages')} />
          )}
          {progress.vanished > 0 && (
            <PagesLink text={texts.vanishedPages(progress.vanished)} onOpen={() => onOpen('failed_pages')} />
          )}
          {progress.limit !== null && <p className="text-warn-ink">{progress.limit}</p>}
          {progress.isCancelled && <p className="text-ink-2">{texts.cancelled}</p>}
        </div>
      )}
    </>
  );
}

function FailureNote({ source }: { source: Source }) {
  const { retry } = useSourceCommands(source);
  return (
    <div className="mt-2.5 ml-11 flex flex-wrap items-start justify-between gap-3 rounded-md border border-danger-line bg-danger-soft px-3 py-2 text-sm text-danger-ink max-sm:ml-0">
      <p className="min-w-0 flex-1 basis-60 wrap-anything">
        <span className="font-medium">{source.failure?.reason}</span> {source.failure?.remedy}
        {source.documents > 0 && ` ${texts.keptNote}`}
      </p>
      <Button
        size="sm"
        icon={<RotateCcw aria-hidden size={14} />}
        isBusy={retry.isPending}
        onClick={() => retry.mutate()}
      >
        {isFetched(source) ? texts.fetchAgain : texts.retry}
      </Button>
    </div>
  );
}

function PagesLink({ text, onOpen }: { text: string; onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="inline-flex items-center gap-0.5 rounded-xs text-warn-ink hover:underline"
    >
      {text}
      <ChevronRight aria-hidden size={14} />
    </button>
  );
}
