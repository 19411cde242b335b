import { ChevronDown, Trash2 } from 'lucide-react';
import type { ActionList } from '../../../api/actions.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { agoOf } from '../../../time/ago-of.ts';
import { useNow } from '../../../time/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActionCommands } from '../use-action-commands.ts';

const texts = t.actions;

/** What was deleted lately, to be taken back. Hidden while there is nothing. */
export function DeletedActions({ deleted }: Pick<ActionList, 'deleted'>) {
  const { canManage } = useSession();
  const { restore } = useActionCommands();
  const nowMs = useNow(60_000);
  if (deleted.length === 0 || !canManage) return null;
  return (
    <details className="group rounded-lg border border-line bg-surface shadow-card">
      <summary className="flex items-center gap-2 rounded-lg px-4 py-3 text-sm font-medium text-ink-2 hover:text-ink sm:px-5">
        <Trash2 aria-hidden size={14} className="text-ink-3" />
        <span className="flex-1">{texts.deleted(deleted.length)}</span>
        <ChevronDown
          aria-hidden
          size={16}
          className="text-ink-3 transition-transform group-open:rotate-180"
        />
      </summary>
      <p className="px-4 pb-2 text-sm text-ink-3 sm:px-5">{texts.deletedText}</p>
      <ul aria-label={texts.deletedList} className="divide-y divide-line border-t border-line">
        {deleted.map(({ id, name, deletedAt }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-2 sm:px-5">
            <span className="min-w-0 flex-1 text-sm wrap-anything text-ink">{name}</span>
            <span className="tabular shrink-0 text-xs text-ink-3">
              {texts.deletedAgo(agoOf(deletedAt, nowMs))}
            </span>
            <Button
              size="sm"
              aria-label={texts.restoreOf(name)}
              isBusy={restore.isPending && restore.variables === id}
              onClick={() => restore.mutate(id)}
            >
              {texts.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
