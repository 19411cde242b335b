import type { PageFilter, PageState, Source, SourcePage, SourcePages } from '@chatref/protocol';
import { sourceLimits } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import { countPages, readPagesOf } from '../../store/read-pages.ts';
import type { AppDeps } from '../deps.ts';
import { ownSource, readSource, type SourceAt } from './sources.ts';
import { startReading } from './start-reading.ts';

const statesOf: Readonly<Record<PageFilter, readonly PageState[]>> = {
  all: ['waiting', 'read', 'unchanged', 'duplicate', 'skipped', 'failed', 'vanished'],
  read: ['read', 'unchanged'],
  failed: ['failed', 'vanished'],
  skipped: ['duplicate', 'skipped'],
};

export type PagesWanted = {
  readonly filter: PageFilter;
  /** The ordinal to go on after; null at the beginning. */
  readonly after: number | null;
};

/** What became of each address of a site, in the order in which they were found. */
export function listPages(deps: AppDeps, at: SourceAt, wanted: PagesWanted): Promise<SourcePages | null> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const source = await readSource(tx, at.sourceId);
    if (source === null || source.agentId !== at.agentId) return null;
    const limit = sourceLimits.pageResults;
    const rows = await readPagesOf(tx, at.sourceId, {
      states: statesOf[wanted.filter],
      after: wanted.after ?? -1,
      limit: limit + 1,
    });
    const byState = await countPages(tx, at.sourceId);
    const count = (states: readonly PageState[]) =>
      states.reduce((sum, state) => sum + (byState.get(state) ?? 0), 0);
    const pages = rows.slice(0, limit).map(
      ({ url, state, title, reason, remedy, documentId, at: when }): SourcePage => ({
        url,
        state,
        title,
        reason,
        remedy,
        isKnown: documentId !== null,
        at: when?.toISOString() ?? null,
      }),
    );
    return {
      pages,
      next: rows.length > limit ? (rows[limit - 1]?.ordinal ?? null) : null,
      counts: {
        all: count(statesOf.all),
        read: count(statesOf.read),
        failed: count(statesOf.failed),
        skipped: count(statesOf.skipped),
      },
    };
  });
}

/** Has pages that failed read once more, and nothing else: one by its address, or all of them (null). */
export async function retryPages(deps: AppDeps, at: SourceAt, url: string | null): Promise<Source | null> {
  const source = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const found = await ownSource(tx, at);
    if (found?.kind !== 'website') return null;
    const failed = tx
      .updateTable('source_page')
      .set({ state: 'waiting', reason: null, remedy: null })
      .where('source_id', '=', at.sourceId)
      .where('state', 'in', ['failed', 'vanished']);
    const chosen = await (url === null ? failed : failed.where('url', '=', url)).executeTakeFirst();
    if (chosen.numUpdatedRows > 0n) {
      // A reading that has not begun yet, and was to be of everything, stays that.
      const isFresh = found.status === 'pending' && found.is_fresh_wanted;
      await startReading(tx, { ...at, kind: found.kind, isFresh });
    }
    return readSource(tx, at.sourceId);
  });
  if (source !== null) deps.bus.publish({ kind: 'source_changed', ...at });
  return source;
}
