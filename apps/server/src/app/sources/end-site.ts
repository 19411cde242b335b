import type { DocumentId, SourceId } from '@chatref/core';
import type { Tx } from '../../store/in-workspace.ts';
import { refetchOf } from '../../store/source-settings.ts';
import type { StoredProgress } from '../../store/source-tables.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { bumpKnowledge } from './bump-knowledge.ts';
import { armRefetch } from './refetch.ts';
import type { SiteReadingAt } from './site-reading.ts';
import { deleteDocuments } from './store-documents.ts';
import type { Failure } from './train-source.ts';

export type SiteEnding = SiteReadingAt & {
  /** The site as a whole could not be read. */
  readonly failure: Failure | null;
  /** Of a page; told when nothing at all was learned. */
  readonly firstFailure: Failure | null;
  readonly isBumpDue: boolean;
  readonly progress: StoredProgress;
};

/** Ends the reading of a site, and arms the next one. A site that cannot be reached leaves what was learned from it. */
export async function endSite(deps: AppDeps, tx: Tx, ending: SiteEnding): Promise<void> {
  const { sourceId, agentId } = ending;
  const dropped = ending.failure === null ? await dropUnreached(tx, sourceId) : 0;
  if (ending.failure !== null) await restoreUnreached(tx, sourceId);
  if (dropped > 0 || ending.isBumpDue) await bumpKnowledge(tx, agentId);
  const failure = ending.failure ?? ((await hasLearnedAnything(tx, sourceId)) ? null : nothingOf(ending));
  const now = nowOf(deps);
  const end =
    failure === null
      ? ({ status: 'trained', failure: null, checked_at: now } as const)
      : ({ status: 'failed', failure: JSON.stringify(wordsOf(failure)) } as const);
  await tx
    .updateTable('source')
    .set({
      ...end,
      ...(failure === null && (ending.progress.read > 0 || dropped > 0) ? { trained_at: now } : {}),
      reading: null,
      progress: JSON.stringify({ ...ending.progress, waiting: 0 }),
    })
    .where('id', '=', sourceId)
    .execute();
  await armRefetch(deps, tx, { ...ending, refetch: refetchOf({ kind: 'website', ...ending }) });
}

/**
 * Lets go of what was known and not looked at: left out by a pattern, or beyond a limit. Of what no page stands for any
 * more as well.
 */
async function dropUnreached(tx: Tx, sourceId: SourceId): Promise<number> {
  await tx
    .deleteFrom('source_page')
    .where('source_id', '=', sourceId)
    .where('state', '=', 'waiting')
    .execute();
  const orphans = await tx
    .selectFrom('document')
    .leftJoin('source_page', (join) =>
      join
        .onRef('source_page.document_id', '=', 'document.id')
        .onRef('source_page.source_id', '=', 'document.source_id'),
    )
    .select('document.id')
    .where('document.source_id', '=', sourceId)
    .where('source_page.url', 'is', null)
    .execute();
  const ids: readonly DocumentId[] = orphans.map(({ id }) => id);
  await deleteDocuments(tx, ids);
  return ids.length;
}

/** What was to be looked at again stays as it was. */
export async function restoreUnreached(tx: Tx, sourceId: SourceId): Promise<void> {
  await tx
    .updateTable('source_page')
    .set({ state: 'unchanged' })
    .where('source_id', '=', sourceId)
    .where('state', '=', 'waiting')
    .where('document_id', 'is not', null)
    .execute();
  await tx
    .deleteFrom('source_page')
    .where('source_id', '=', sourceId)
    .where('state', '=', 'waiting')
    .execute();
}

async function hasLearnedAnything(tx: Tx, sourceId: SourceId): Promise<boolean> {
  const one = tx.selectFrom('document').select('id').where('source_id', '=', sourceId).limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}

function nothingOf({ firstFailure }: SiteEnding): Failure {
  return firstFailure ?? nothingFound;
}

function wordsOf({ reason, remedy }: Failure): Failure {
  return { reason, remedy };
}

const nothingFound: Failure = {
  reason: 'No page with text was found at this address.',
  remedy:
    'Check the address in your browser. A page that is built by scripts only can be added as a file or as text.',
};
