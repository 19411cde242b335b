import type { InboxFilter, InboxRow } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { FloorBadge } from '../../../components/FloorBadge.tsx';
import { inboxLink } from '../../../components/inbox-link.ts';
import { WaitingClock } from '../../../components/WaitingClock.tsx';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { agoOf } from '../../../time/ago-of.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { useNow } from '../../../time/use-now.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { floorOfRow } from './floor-of-row.ts';

import { previewOf } from './preview-of.ts';
import { waitingSinceOf } from './waiting-since.ts';

type Props = { row: InboxRow; filter: InboxFilter; agentId: string | null; isOpen: boolean };

export function ConversationRow({ row, filter, agentId, isOpen }: Props) {
  const { workspace } = useSession();
  const isWaiting = row.floor === 'queue';
  return (
    <Link
      {...inboxLink({ filter, agentId, conversationId: row.conversationId })}
      aria-current={isOpen ? 'true' : undefined}
      className={clsx(
        'relative flex h-full gap-3 border-b border-line px-4 py-3 transition-colors -outline-offset-2!',
        isOpen ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      {isOpen && <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
      <Avatar kind="visitor" name={row.visitorName} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate text-sm font-semibold text-ink">{row.visitorName}</span>
          {isWaiting ? <WaitingClock since={waitingSinceOf(row)} /> : <Ago at={row.lastAt} />}
        </span>
        <span className="mt-0.5 truncate text-sm text-ink-2">
          <LastAuthor row={row} />
          {row.lastText === '' ? t.inbox.noMessages : previewOf(row.lastText)}
        </span>
        <span className="mt-auto flex min-w-0 items-center gap-1.5 overflow-hidden">
          <FloorBadge floor={floorOfRow(row, workspace.teammateId)} />
          {isWaiting && row.reason !== null && (
            <span className="min-w-0 truncate text-xs text-ink-3">
              {t.conversation.reasonShort[row.reason]}
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}

function LastAuthor({ row }: { row: InboxRow }) {
  if (row.lastAuthor === 'visitor' || row.lastText === '') return null;
  return <span className="text-ink-3">{t.inbox.lastAuthor[row.lastAuthor]} </span>;
}

function Ago({ at }: { at: string }) {
  const now = useNow(60_000);
  return (
    <time dateTime={at} title={formatInstant(at)} className="tabular shrink-0 text-xs text-ink-3">
      {agoOf(at, now)}
    </time>
  );
}
