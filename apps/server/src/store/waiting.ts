import { sql } from 'kysely';
import type { Tx } from './in-workspace.ts';
import type { ConversationRow } from './load-conversation.ts';

/** Place among all who wait for a person, in the order in which they asked. */
export async function positionOf(tx: Tx, row: ConversationRow): Promise<number> {
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

export type UsualWait = {
  readonly nowMs: number;
  /** From requests of so many days, of so many of them, and not of fewer than this. */
  readonly days: number;
  readonly sample: number;
  readonly fewest: number;
};

/** The median from the request to a teammate's first words, of the last month; null where too few are known. */
export async function usualWaitSeconds(
  tx: Tx,
  { nowMs, days, sample, fewest }: UsualWait,
): Promise<number | null> {
  const since = new Date(nowMs - days * 24 * 60 * 60_000);
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
      order by asked.at desc limit ${sample}
    ) as waited`.execute(tx);
  const [found] = rows;
  if (found === undefined || found.median === null) return null;
  return Number(found.count) < fewest ? null : Math.max(0, Math.round(found.median));
}
