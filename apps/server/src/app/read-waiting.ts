import type { ConversationId } from '@chatref/core';
import type { Waiting } from '@chatref/protocol';
import { sql } from 'kysely';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import type { ConversationRow } from '../store/load-conversation.ts';
import type { AppDeps } from './deps.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';
import { appLimits } from './limits.ts';
import { loadHours, openingOf } from './opening.ts';

/** How it stands for somebody who waits for a person; only what real data tell. Null: no such conversation of theirs. */
export function readWaiting(
  deps: AppDeps,
  visitor: VisitorAccess,
  conversationId: ConversationId,
): Promise<Waiting | null> {
  return inWorkspace(deps.db, visitor.workspaceId, async (tx) => {
    const row = await findOwn(tx, visitor, conversationId);
    if (row === null) return null;
    const { floor } = row.state;
    const teamId = floor.kind === 'queue' ? floor.teamId : null;
    const nowMs = deps.ids.nowMs();
    const { isOpen, opensAt, timeZone } = openingOf(await loadHours(tx, visitor.workspaceId), teamId, nowMs);
    const isWaiting = floor.kind === 'queue';
    return {
      position: isWaiting ? await positionOf(tx, row) : null,
      // Whoever asks at night is not told how long it takes by day.
      usualWaitSeconds: isWaiting && isOpen ? await usualWaitSeconds(tx, nowMs) : null,
      isOpen,
      opensAt,
      timeZone,
    };
  });
}

/** Place among all who wait for a person, in the order in which they asked. */
async function positionOf(tx: Tx, row: ConversationRow): Promise<number> {
  const ahead = await tx
    .selectFrom('conversation')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('floor', '=', 'queue')
    .where('is_preview', '=', row.is_preview)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('requested_at', 'id'), '<', tuple(row.requested_at, row.id)),
    )
    .executeTakeFirst();
  return Number(ahead?.count ?? 0) + 1;
}

/** The median from the request to a teammate's first words, of the last month; null where too few are known. */
async function usualWaitSeconds(tx: Tx, nowMs: number): Promise<number | null> {
  const since = new Date(nowMs - appLimits.usualWaitDays * 24 * 60 * 60_000);
  const { rows } = await sql<{ count: string; median: number | null }>`
    select count(*) as count, percentile_cont(0.5) within group (order by waited.seconds) as median
    from (
      select extract(epoch from first.at - asked.at)::float as seconds
      from conversation_event asked
      join conversation c on c.workspace_id = asked.workspace_id and c.id = asked.conversation_id
      cross join lateral (
        select at from conversation_event said
        where said.workspace_id = asked.workspace_id and said.conversation_id = asked.conversation_id
          and said.seq > asked.seq and said.type = 'TeammateMessagePosted'
        order by said.seq limit 1
      ) as first
      where asked.workspace_id = current_setting('app.workspace_id')
        and asked.type = 'HandoffRequested' and asked.at >= ${since} and not c.is_preview
      order by asked.at desc limit ${appLimits.usualWaitSample}
    ) as waited`.execute(tx);
  const [found] = rows;
  if (found === undefined || found.median === null) return null;
  return Number(found.count) < appLimits.usualWaitFewest ? null : Math.max(0, Math.round(found.median));
}
