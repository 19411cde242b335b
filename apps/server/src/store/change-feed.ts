import type { ConversationId, WorkspaceId } from '@chatref/core';
import type { Pool } from 'pg';
import { tailLimits } from './tail-limits.ts';

/** A conversation that has moved, and how far. */
export type Changed = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly seq: number;
};

type Row = Changed & { readonly xid: string };
type Look = { readonly snapshot: string; readonly hasGoneBack: boolean; readonly rows: readonly Row[] };

/** PostgreSQL keeps the numbers below for itself. */
const firstXid = 3n;

/**
 * Which conversations have moved since the last look, in all workspaces. Nothing is missed and nothing reported twice,
 * whatever order transactions commit in: each look notes PostgreSQL's own snapshot, and the next one takes exactly the
 * rows whose last writer is visible now and was not then.
 * Source: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
export class ChangeFeed {
  readonly #pool: Pool;
  readonly #pageRows: number;
  /** What the last look saw, as PostgreSQL writes it; null before the first. */
  #seen: string | null = null;

  constructor(pool: Pool, pageRows: number = tailLimits.pageRows) {
    this.#pool = pool;
    this.#pageRows = pageRows;
  }

  /** What changes from now on is reported, or what has since a snapshot as PostgreSQL writes it. */
  async begin(since?: string): Promise<void> {
    if (since !== undefined) {
      this.#seen = since;
      return;
    }
    const { rows } = await this.#pool.query<{ snapshot: string }>(
      'select pg_current_snapshot()::text as snapshot',
    );
    this.#seen = rows[0]?.snapshot ?? null;
  }

  /**
   * Reports what the last transactions changed once more. After the database was away it may be a copy of itself which
   * had not been told the very last ones, and has counted on from there: what it has committed under their numbers since
   * would pass for seen.
   */
  stepBack(): void {
    const oldest = BigInt(this.#seen?.split(':')[0] ?? 0) - tailLimits.stepBackTransactions;
    const from = oldest > firstXid ? oldest : firstXid;
    this.#seen = `${from}:${from}:`;
  }

  /**
   * Page by page. Only when all have been taken does the next look go on from here: one that is broken off is
   * repeated. Returns whether the database is an older one than at the last look, as after a backup was put back
   * while this server ran; there is then nothing to go on from, and it begins anew.
   */
  async look(take: (page: readonly Changed[]) => Promise<void>): Promise<{ readonly hasGoneBack: boolean }> {
    if (this.#seen === null) throw new Error('The feed has not begun');
    const first = await this.#page(this.#seen, null);
    if (!first.hasGoneBack) {
      for (let { rows } = first; rows.length > 0; ) {
        await take(rows);
        const last = rows.length < this.#pageRows ? undefined : rows.at(-1);
        // What moves meanwhile is reported here or at the next look, for that goes by the first page's snapshot.
        rows = last === undefined ? [] : (await this.#page(this.#seen, { last, until: first.snapshot })).rows;
      }
    }
    this.#seen = first.snapshot;
    return { hasGoneBack: first.hasGoneBack };
  }

  async #page(seen: string, after: { readonly last: Row; readonly until: string } | null): Promise<Look> {
    // Rows of a backup that was put back into a younger cluster may name transactions that are yet to come there:
    // they are left out by the upper bound, or every look would report them.
    const { rows } = await this.#pool.query<{ look: Look }>(
      `with here as (select pg_current_snapshot() as snapshot, $1::pg_snapshot as seen),
       moved as (
         select c.changed_xid as xid, c.workspace_id, c.id, c.seq
         from here cross join conversation c
         where c.changed_xid >= pg_snapshot_xmin($1::pg_snapshot)
           and c.changed_xid < pg_snapshot_xmax(coalesce($2::pg_snapshot, here.snapshot))
           and not pg_visible_in_snapshot(c.changed_xid, $1::pg_snapshot)
           and ($3::xid8 is null or (c.changed_xid, c.id) > ($3::xid8, $4::text))
         order by c.changed_xid, c.id limit $5
       )
       select jsonb_build_object(
         'snapshot', here.snapshot::text,
         'hasGoneBack', pg_snapshot_xmax(here.snapshot) < pg_snapshot_xmax(here.seen),
         'rows', coalesce((select jsonb_agg(jsonb_build_object('xid', xid::text, 'workspaceId', workspace_id,
           'conversationId', id, 'seq', seq) order by xid, id) from moved), '[]')) as look
       from here`,
      [
        seen,
        after?.until ?? null,
        after?.last.xid ?? null,
        after?.last.conversationId ?? null,
        this.#pageRows,
      ],
    );
    const look = rows[0]?.look;
    if (look === undefined) throw new Error('The database did not say where it stands');
    return look;
  }
}
