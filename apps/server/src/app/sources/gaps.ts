import { type AgentId, type GapId, parseId, type SourceId, type WorkspaceId } from '@chatref/core';
import { type Gap, type GapList, type GapStatus, type QuestionAnswer, sourceLimits } from '@chatref/protocol';
import type { KnowledgeCache } from '../../search/index-cache.ts';
import type { PassageIndex } from '../../search/passage-index.ts';
import type { GapRow } from '../../store/gap-table.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { loadKnowledge } from '../../store/load-knowledge.ts';
import type { AppDeps } from '../deps.ts';
import { addSource, ownSource } from './sources.ts';
import { startReading } from './start-reading.ts';
import { readTypedIn, writeTyped } from './typed-content.ts';

export type GapDeps = AppDeps & { readonly knowledge: KnowledgeCache };
export type GapsAt = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };
export type GapAt = GapsAt & { readonly gapId: GapId };

const maxListed = 100;
const maxNearest = 3;
/** The source that answers to gaps go into. */
const answersTitle = 'Answers to open questions';

/** The most asked first, with what of the content comes nearest as it is now. Null: no such agent. */
export function listGaps(
  deps: GapDeps,
  { agentId, workspaceId }: GapsAt,
  status: GapStatus,
): Promise<GapList | null> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const index = await indexOf(deps, tx, agentId);
    if (index === null) return null;
    const rows = await tx
      .selectFrom('content_gap')
      .selectAll()
      .where('agent_id', '=', agentId)
      .where('status', '=', status)
      .orderBy('count', 'desc')
      .orderBy('last_at', 'desc')
      .limit(maxListed)
      .execute();
    const { open } = await tx
      .selectFrom('content_gap')
      .select(({ fn }) => fn.countAll<string>().as('open'))
      .where('agent_id', '=', agentId)
      .where('status', '=', 'open')
      .executeTakeFirstOrThrow();
    return { gaps: rows.map((row) => presentGap(row, index)), open: Number(open) };
  });
}

/** Null: no such gap. */
export function changeGap(deps: GapDeps, at: GapAt, status: 'open' | 'dismissed'): Promise<Gap | null> {
  return inWorkspace(deps.db, at.workspaceId, (tx) => setStatus(deps, tx, { ...at, status }));
}

/** The answer becomes one of the agent's questions and answers, and is learned at once. Null: no such gap. */
export async function answerGap(
  deps: GapDeps,
  at: GapAt,
  pair: QuestionAnswer,
): Promise<{ readonly gap: Gap; readonly sourceId: string } | null> {
  const known = await inWorkspace(deps.db, at.workspaceId, (tx) =>
    tx
      .selectFrom('content_gap')
      .select('id')
      .where('id', '=', at.gapId)
      .where('agent_id', '=', at.agentId)
      .executeTakeFirst(),
  );
  const sourceId = known && (await addAnswer(deps, at, pair));
  if (!sourceId) return null;
  const gap = await inWorkspace(deps.db, at.workspaceId, (tx) =>
    setStatus(deps, tx, { ...at, status: 'answered' }),
  );
  return gap && { gap, sourceId };
}

/** Kept before the gap is closed: a server that dies in between leaves the answer and an open gap, never the reverse. */
async function addAnswer(deps: AppDeps, at: GapsAt, pair: QuestionAnswer): Promise<string | null> {
  const sourceId = await inWorkspace(deps.db, at.workspaceId, (tx) => addToAnswers(tx, at, pair));
  if (sourceId !== null) {
    deps.bus.publish({ kind: 'source_changed', ...at, sourceId });
    return sourceId;
  }
  const source = await addSource(deps, at, { kind: 'qa', title: answersTitle, pairs: [pair] });
  return source?.id ?? null;
}

/** Null where there is no such source yet, or the newest one is full: it could not be edited any more. */
async function addToAnswers(tx: Tx, at: GapsAt, pair: QuestionAnswer): Promise<SourceId | null> {
  const sourceId = await answersOf(tx, at.agentId);
  // Held while it is read and written: two who answer at once are both kept.
  if (sourceId === null || (await ownSource(tx, { ...at, sourceId })) === null) return null;
  const typed = await readTypedIn(tx, { ...at, sourceId });
  if (typed?.kind !== 'qa') return null;
  const pairs = [...typed.pairs.filter(({ question }) => question !== pair.question), pair];
  if (pairs.length > sourceLimits.maxPairs) return null;
  await writeTyped(tx, { ...at, sourceId }, { kind: 'qa', title: typed.title, pairs });
  await startReading(tx, { ...at, sourceId, kind: 'qa', isFresh: true });
  return sourceId;
}

async function answersOf(tx: Tx, agentId: AgentId): Promise<SourceId | null> {
  const row = await tx
    .selectFrom('source')
    .select('id')
    .where('agent_id', '=', agentId)
    .where('kind', '=', 'qa')
    .where('name', '=', answersTitle)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : parseId('source', row.id);
}

async function setStatus(
  deps: GapDeps,
  tx: Tx,
  { agentId, gapId, status }: GapAt & { readonly status: GapStatus },
): Promise<Gap | null> {
  const row = await tx
    .updateTable('content_gap')
    .set({ status })
    .where('id', '=', gapId)
    .where('agent_id', '=', agentId)
    .returningAll()
    .executeTakeFirst();
  const index = row && (await indexOf(deps, tx, agentId));
  return row && index ? presentGap(row, index) : null;
}

async function indexOf({ knowledge }: GapDeps, tx: Tx, agentId: AgentId): Promise<PassageIndex | null> {
  const agent = await tx
    .selectFrom('agent')
    .select('knowledge_version')
    .where('id', '=', agentId)
    .executeTakeFirst();
  if (agent === undefined) return null;
  const held = await knowledge.get(agentId, agent.knowledge_version, () => loadKnowledge(tx, agentId));
  return held.index;
}

function presentGap(row: GapRow, index: PassageIndex): Gap {
  return {
    id: row.id,
    question: row.question,
    count: row.count,
    outcome: row.outcome,
    status: row.status,
    conversationId: row.conversation_id,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    nearest: index.search(row.question, { limit: maxNearest }).hits.map(({ passage }) => ({
      title: passage.title,
      heading: passage.headings.at(-1) ?? null,
      url: passage.url ?? null,
    })),
  };
}
