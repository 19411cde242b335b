import type { ParsedDocument } from '@chatref/core';
import { documentHash } from '../../ingest/document-hash.ts';
import type { Tx } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import type { SourceAt } from './sources.ts';
import { deleteDocuments, insertDocuments, newDocumentId } from './store-documents.ts';

export type KeyedDocument = { readonly document: ParsedDocument; readonly key: string | null };

/**
 * Puts what a source says now in place of what it said before. What still says the same stays as it is, so that a
 * catalogue of thousands with one new price is one document written. Whether anything changed.
 */
export async function replaceDocuments(
  deps: AppDeps,
  tx: Tx,
  { documents, ...at }: SourceAt & { readonly documents: readonly KeyedDocument[] },
): Promise<boolean> {
  const before = await tx
    .selectFrom('document')
    .select(['id', 'key', 'hash'])
    .where('source_id', '=', at.sourceId)
    .execute();
  const left = new Map(before.map(({ id, key, hash }) => [nameOf(key, hash), id]));
  const added = documents.flatMap(({ document, key }) => {
    const hash = documentHash(document);
    const isKept = left.delete(nameOf(key, hash));
    return isKept ? [] : [{ id: newDocumentId(deps), document, hash, key }];
  });
  await deleteDocuments(tx, [...left.values()]);
  await insertDocuments(deps, tx, { ...at, documents: added });
  return added.length > 0 || left.size > 0;
}

function nameOf(key: string | null, hash: string): string {
  return `${hash} ${key ?? ''}`;
}
