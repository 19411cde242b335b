import { type AgentId, newId, type SourceId, type WorkspaceId } from '@chatref/core';
import type { Source } from '@chatref/protocol';
import { presentSource } from '../present/agent.ts';
import { enqueue } from '../store/enqueue.ts';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import { keepAgent } from '../store/keep-agent.ts';
import { readSourceRow, readSourcesOf } from '../store/read-sources.ts';
import { isAgent } from './actions.ts';
import { type AppDeps, nowOf } from './deps.ts';

export type SourcesAt = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };
export type SourceAt = SourcesAt & { readonly sourceId: SourceId };

export type NewSource =
  | { readonly kind: 'website'; readonly url: string }
  | { readonly kind: 'text'; readonly title: string; readonly text: string }
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: Uint8Array };

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
    const { name, bytes } = contentOf(source);
    await tx
      .insertInto('source')
      .values({
        workspace_id: workspaceId,
        id: sourceId,
        agent_id: agentId,
        kind: source.kind,
        name,
        status: 'pending',
        created_at: nowOf(deps),
      })
      .execute();
    const fileName = source.kind === 'file' ? source.fileName : null;
    await tx
      .insertInto('source_content')
      .values({ workspace_id: workspaceId, source_id: sourceId, file_name: fileName, bytes })
      .execute();
    await enqueueTraining(tx, { ...at, sourceId });
    return readSource(tx, sourceId);
  });
}

/** Reads the source again; what it knew before stays in use until then. */
export async function retrySource(deps: AppDeps, at: SourceAt): Promise<Source | null> {
  const source = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    await tx
      .updateTable('source')
      .set({ status: 'pending', failure: null })
      .where('id', '=', at.sourceId)
      .where('agent_id', '=', at.agentId)
      .execute();
    const found = await readSource(tx, at.sourceId);
    if (found?.agentId !== at.agentId) return null;
    await enqueueTraining(tx, at);
    return found;
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

/** Makes every node build its index of this agent anew at the next question. */
export async function bumpKnowledge(tx: Tx, agentId: AgentId): Promise<void> {
  await tx
    .updateTable('agent')
    .set((eb) => ({ knowledge_version: eb('knowledge_version', '+', 1) }))
    .where('id', '=', agentId)
    .execute();
}

async function readSource(tx: Tx, sourceId: SourceId): Promise<Source | null> {
  const row = await readSourceRow(tx, sourceId);
  return row && presentSource(row, row);
}

function enqueueTraining(tx: Tx, { workspaceId, agentId, sourceId }: SourceAt): Promise<void> {
  return enqueue(tx, 'train_source', {
    payload: { workspaceId, agentId, sourceId },
    key: `train:${sourceId}`,
  });
}

function contentOf(source: NewSource): { name: string; bytes: Buffer } {
  switch (source.kind) {
    case 'website':
      return { name: source.url, bytes: Buffer.alloc(0) };
    case 'text':
      return { name: source.title, bytes: Buffer.from(source.text, 'utf8') };
    case 'file':
      return { name: source.fileName, bytes: Buffer.from(source.bytes) };
  }
}
