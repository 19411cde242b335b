import type { Gap } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { inboxLink } from '../../components/inbox-link.ts';
import { safeHref } from '../../components/safe-href.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { agoOf } from '../../time/ago-of.ts';
import { useNow } from '../../time/use-now.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { useGapCommands } from './use-gap-commands.ts';

const texts = t.gaps;

export function GapRow({ gap, onAnswer }: { gap: Gap; onAnswer: () => void }) {
  const { canManage } = useSession();
  const now = useNow(30_000);
  return (
    <li className="flex flex-col gap-3 px-4 py-4 sm:flex-row sm:items-start sm:px-5">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium wrap-anything text-ink">{gap.question}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <Badge tone={gap.outcome === 'not_found' ? 'danger' : 'warn'}>{texts.outcomes[gap.outcome]}</Badge>
          <span className="font-medium text-ink-2">{texts.asked(gap.count)}</span>
          <span>{texts.last(t.time.ago(agoOf(gap.lastAt, now)))}</span>
          {gap.conversationId !== null && (
            <Link
              {...inboxLink({ filter: 'all', agentId: null, conversationId: gap.conversationId })}
              className="text-accent-ink hover:underline"
            >
              {texts.conversation}
            </Link>
          )}
        </p>
        <Nearest gap={gap} />
      </div>
      {canManage && <RowActions gap={gap} onAnswer={onAnswer} />}
    </li>
  );
}

function Nearest({ gap: { nearest } }: { gap: Gap }) {
  if (nearest.length === 0) return <p className="mt-2 text-xs text-ink-3">{texts.noneNear}</p>;
  return (
    <p className="mt-2 text-xs text-ink-3">
      {texts.nearest}{' '}
      {nearest.map(({ title, heading, url }, at) => {
        const href = safeHref(url);
        const name = heading === null ? title : `${title} › ${heading}`;
        return (
          <span key={name}>
            {at > 0 && ', '}
            {href === null ? (
              name
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer" className="text-ink-2 hover:underline">
                {name}
              </a>
            )}
          </span>
        );
      })}
    </p>
  );
}

function RowActions({ gap, onAnswer }: { gap: Gap; onAnswer: () => void }) {
  const { change } = useGapCommands();
  if (gap.status === 'dismissed') {
    return (
      <Button
        size="sm"
        isBusy={change.isPending}
        onClick={() =>
          change.mutate({ id: gap.id, status: 'open' }, { onSuccess: () => sayDone(texts.reopened) })
        }
      >
        {texts.reopen}
      </Button>
    );
  }
  return (
    <div className="flex shrink-0 gap-2">
      <Button size="sm" variant={gap.status === 'open' ? 'primary' : 'secondary'} onClick={onAnswer}>
        {texts.answer}
      </Button>
      {gap.status === 'open' && (
        <Button
          size="sm"
          isBusy={change.isPending}
          onClick={() =>
            change.mutate({ id: gap.id, status: 'dismissed' }, { onSuccess: () => sayDone(texts.dismissed) })
          }
        >
          {texts.dismiss}
        </Button>
      )}
    </div>
  );
}
