import type { SourceId } from '@chatref/core';
import type { PageState } from '@chatref/protocol';
import type { Tx } from './in-workspace.ts';

type Wanted = { readonly states: readonly PageState[]; readonly after: number; readonly limit: number };

/** Addresses of a site with what became of them, and the title of what was learned. */
export function readPagesOf(tx: Tx, sourceId: SourceId, { states, after, limit }: Wanted) {
  return tx
    .selectFrom('source_page')
    .leftJoin('document', 'document.id', 'source_page.document_id')
    .select([
      'source_page.url',
      'source_page.ordinal',
      'source_page.state',
      'source_page.reason',
      'source_page.remedy',
      'source_page.document_id as documentId',
      'source_page.at',
      'document.title',
    ])
    .where('source_page.source_id', '=', sourceId)
    .where('source_page.state', 'in', [...states])
    .where('source_page.ordinal', '>', after)
    .orderBy('source_page.ordinal')
    .limit(limit)
    .execute();
}

export async function countPages(tx: Tx, sourceId: SourceId): Promise<ReadonlyMap<PageState, number>> {
  const rows = await tx
    .selectFrom('source_page')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where('source_id', '=', sourceId)
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
