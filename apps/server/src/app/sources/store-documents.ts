import {
  type AgentId,
  type DocumentId,
  newId,
  type ParsedDocument,
  type SourceId,
  splitPassages,
  type WorkspaceId,
} from '@chatref/core';
import type { Tx } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';

export type NewDocument = {
  readonly id: DocumentId;
  readonly document: ParsedDocument;
  readonly hash: string;
  /** What it goes by within its source; null where its address or title says that. */
  readonly key: string | null;
};

type At = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId; readonly sourceId: SourceId };

export function newDocumentId(deps: AppDeps): DocumentId {
  return newId('document', deps.ids);
}

/** Keeps documents and the passages they are cut into. */
export async function insertDocuments(
  deps: AppDeps,
  tx: Tx,
  { documents, ...at }: At & { readonly documents: readonly NewDocument[] },
): Promise<void> {
  const rows = documents.map((added) => documentRow(deps, at, added));
  const passages = documents.flatMap((added) => passageRows(deps, at, added));
  await inBatches(rows, (batch) => tx.insertInto('document').values(batch).execute());
  await inBatches(passages, (batch) => tx.insertInto('passage').values(batch).execute());
}

export async function deleteDocuments(tx: Tx, ids: readonly DocumentId[]): Promise<void> {
  await inBatches(ids, (batch) => tx.deleteFrom('document').where('id', 'in', batch).execute());
}

function documentRow(deps: AppDeps, at: At, { id, document, hash, key }: NewDocument) {
  const { title, url = null, language = null, product } = document;
  return {
    workspace_id: at.workspaceId,
    id,
    agent_id: at.agentId,
    source_id: at.sourceId,
    title,
    url,
    language,
    hash,
    key,
    product: product === undefined ? null : JSON.stringify(product),
    created_at: nowOf(deps),
  };
}

function passageRows(deps: AppDeps, at: At, { id, document }: NewDocument) {
  return splitPassages(document).map(({ ordinal, title, headings, text, url, page }) => ({
    workspace_id: at.workspaceId,
    id: newId('passage', deps.ids),
    agent_id: at.agentId,
    document_id: id,
    ordinal,
    title,
    headings: JSON.stringify(headings),
    text,
    url: url ?? document.url ?? null,
    page: page ?? null,
    language: document.language ?? null,
  }));
}

/** PostgreSQL takes 65,535 parameters in a statement; the widest row here has sixteen. */
const rowsPerStatement = 500;

export async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await write(rows.slice(from, from + rowsPerStatement));
  }
}
