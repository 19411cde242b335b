import { type AgentId, newId, type SourceId, type WorkspaceId } from '@chatref/core';
import type { QuestionAnswer, Source } from '@chatref/protocol';
import { presentSource } from '../../present/source.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import { readSourceRow, readSourcesOf } from '../../store/read-sources.ts';
import { isAgent } from '../actions/actions-at.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { bumpKnowledge } from './bump-knowledge.ts';
import { startReading } from './start-reading.ts';
import { pairsToBytes } from './typed-content.ts';

export type SourcesAt = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };
export type SourceAt = SourcesAt & { readonly sourceId: SourceId };

export type NewSource =
  | { readonly kind: 'website'; readonly url: string; readonly settings?: object | undefined }
  | { readonly kind: 'text'; readonly title: string; readonly text: string }
  | { readonly kind: 'qa'; readonly title: string; readonly pairs: readonly QuestionAnswer[] }
  | {
      readonly kind: 'products';
      readonly url: string;
      readonly settings?: object | undefined;
    }
  | { readonly kind: 'file' | 'products'; readonly fileName: string; readonly bytes: Uint8Array };

/** Newest first; null when there is no such agent. */
export function listSources({ db }: AppDeps, { workspaceId, agentId }: SourcesAt): Promise<Source[] | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    if (!(await isAgent(tx, agentId))) return null;
    const rows = await readSourcesOf(tx, agentId);
    return rows.map((row) => presentSource(row, row));
  });
}

/** Keeps what was handed in and has it read: Pending from here on, until the job has taken it. */
export function addSource(deps: AppDeps, at: SourcesAt, source: NewSource): Promise<Source | null> {
  const { workspaceId, agentId } = at;
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    if (!(await keepAgent(tx, agentId))) return null;
    const sourceId = newId('source', deps.ids);
    const { name, bytes, settings } = contentOf(source);
    await tx
      .insertInto('source')
      .values({
        workspace_id: workspaceId,
        id: sourceId,
        agent_id: agentId,
        kind: source.kind,
        name,
        status: 'pending',
        settings: JSON.stringify(settings),
        created_at: nowOf(deps),
      })
      .execute();
    const fileName = 'fileName' in source ? source.fileName : null;
    await tx
      .insertInto('source_content')
      .values({ workspace_id: workspaceId, source_id: sourceId, file_name: fileName, bytes })
      .execute();
    await startReading(tx, { ...at, sourceId, kind: source.kind, isFresh: true });
    return readSource(tx, sourceId);
  });
}

/** Reads all of the source again; what it knew before stays in use until then. */
export async function fetchAgain(deps: AppDeps, at: SourceAt): Promise<Source | null> {
  const source = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const found = await ownSource(tx, at);
    if (found === null) return null;
    await startReading(tx, { ...at, kind: found.kind, isFresh: true });
    return readSource(tx, at.sourceId);
  });
  if (source !== null) deps.bus.publish({ kind: 'source_changed', ...at });
  return source;
}

/** The source and everything learned from it. */
export async function deleteSource(deps: AppDeps, at: SourceAt): Promise<boolean> {
  const isGone = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    await keepAgent(tx, at.agentId);
    const gone = await tx
      .deleteFrom('source')
      .where('id', '=', at.sourceId)
      .where('agent_id', '=', at.agentId)
      .executeTakeFirst();
    if (gone.numDeletedRows > 0n) await bumpKnowledge(tx, at.agentId);
    return gone.numDeletedRows > 0n;
  });
  if (isGone) deps.bus.publish({ kind: 'source_changed', ...at });
  return isGone;
}

/** The source of this very agent, held until this unit of work ends. */
export async function ownSource(tx: Tx, { agentId, sourceId }: SourceAt) {
  if (!(await keepAgent(tx, agentId))) return null;
  const own = tx.selectFrom('source').selectAll().where('id', '=', sourceId).where('agent_id', '=', agentId);
  return (await own.forUpdate().executeTakeFirst()) ?? null;
}

export async function readSource(tx: Tx, sourceId: SourceId): Promise<Source | null> {
  const row = await readSourceRow(tx, sourceId);
  return row && presentSource(row, row);
}

type Content = { readonly name: string; readonly bytes: Buffer; readonly settings: object };

function contentOf(source: NewSource): Content {
  switch (source.kind) {
    case 'website':
      return { name: source.url, bytes: Buffer.alloc(0), settings: source.settings ?? {} };
    case 'text':
      return { name: source.title, bytes: Buffer.from(source.text, 'utf8'), settings: {} };
    case 'qa':
      return { name: source.title, bytes: pairsToBytes(source.pairs), settings: {} };
    case 'products':
      // What was uploaded stays as it is; there is nothing to fetch again.
      if ('fileName' in source)
        return {
          name: source.fileName,
          bytes: Buffer.from(source.bytes),
          settings: { refetch: 'never' },
        };
      return { name: source.url, bytes: Buffer.alloc(0), settings: source.settings ?? {} };
    case 'file':
      return { name: source.fileName, bytes: Buffer.from(source.bytes), settings: {} };
  }
}
