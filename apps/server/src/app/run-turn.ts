import {
  type ConversationId,
  newId,
  type Passage,
  recogniseSmallTalk,
  recogniseTrigger,
  type TurnId,
  type WorkspaceId,
} from '@chatref/core';
import { decideAnswer } from '../search/decide-answer.ts';
import type { Knowledge } from '../search/index-cache.ts';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import { type ConversationRow, loadConversation } from '../store/load-conversation.ts';
import { loadPassages } from '../store/load-passages.ts';
import type { AgentRow } from '../store/rows.ts';
import {
  type Answer,
  type Circumstances,
  cite,
  composeAnswer,
  composeSmallTalk,
  notFound,
} from './compose-answer.ts';
import { nowOf } from './deps.ts';
import { loadAgent } from './load-agent.ts';
import { runCommand } from './run-command.ts';
import type { TurnDeps } from './turn-deps.ts';

export type TurnAt = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId };

/**
 * One run of the agent on the latest messages. It may be started twice, killed or overtaken: whatever it brings back is
 * let in only while its turn is the current one, so the worst case is an answer that nobody sees.
 */
export async function runTurn(deps: TurnDeps, at: TurnAt, signal: AbortSignal): Promise<void> {
  const turnId = newId('turn', deps.ids);
  const begun = await runCommand(deps, {
    workspaceId: at.workspaceId,
    find: (tx) => loadConversation(tx, at.conversationId),
    plan: async () => ({ command: { kind: 'BeginTurn', at: nowOf(deps), turnId } }),
  });
  if (begun.kind !== 'done') return;
  const material = await gather(deps, at, begun.stretch.row);
  const answer = await makeAnswer(deps, material, { at, turnId, signal });
  await runCommand(deps, {
    workspaceId: at.workspaceId,
    find: (tx) => loadConversation(tx, at.conversationId),
    plan: async () => {
      if (answer === null) return { command: { kind: 'EndTurn', at: nowOf(deps), turnId } };
      const { outcome, offersPerson, text, citations } = answer;
      const messageId = newId('message', deps.ids);
      return {
        command: { kind: 'RecordAnswer', at: nowOf(deps), turnId, messageId, outcome, offersPerson },
        contents: { bodyOf: () => text, citations },
      };
    },
  });
}

type Material = {
  readonly question: string;
  readonly agent: AgentRow;
  readonly history: readonly { readonly from: 'visitor' | 'shop'; readonly text: string }[];
  readonly knowledge: Knowledge;
  readonly circumstances: Circumstances;
};
type Turn = { readonly at: TurnAt; readonly turnId: TurnId; readonly signal: AbortSignal };

const maxHistory = 12;
const maxPassagesToModel = 6;

function gather(deps: TurnDeps, { workspaceId }: TurnAt, row: ConversationRow): Promise<Material> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const { agent } = await loadAgent(tx, row.agent_id);
    const messages = await readLatest(tx, row);
    const asked = messages.findLast(({ from }) => from === 'visitor');
    const shopName = await readShopName(tx, agent);
    return {
      question: asked?.text ?? '',
      agent,
      // What was said after the question counts too, such as the note of a handback.
      history: messages.filter((message) => message !== asked),
      knowledge: await deps.knowledge.get(agent.id, agent.knowledge_version, () =>
        loadPassages(tx, agent.id),
      ),
      circumstances: { canHandOff: agent.is_handoff_allowed, fallbackEmail: agent.fallback_email, shopName },
    };
  });
}

async function makeAnswer(deps: TurnDeps, material: Material, turn: Turn): Promise<Answer | null> {
  const { question, circumstances, knowledge } = material;
  // A wish left over from before a handback has been dealt with; it is not a question either.
  const verdict = recogniseTrigger(question, []);
  if (verdict.kind === 'fire') return null;
  const smallTalk = recogniseSmallTalk(question);
  if (smallTalk !== null) return composeSmallTalk(smallTalk, circumstances);
  const decision = decideAnswer(knowledge.index, question, knowledge.calibration);
  const written = await writeAnswer(deps, material, turn);
  const answer = written ?? composeAnswer(decision, circumstances);
  return verdict.kind === 'offer' ? { ...answer, offersPerson: circumstances.canHandOff } : answer;
}

/** The model's answer, or null where there is no model or it failed and quoting takes its place. */
async function writeAnswer(deps: TurnDeps, material: Material, turn: Turn): Promise<Answer | null> {
  if (deps.writer === null) return null;
  const { agent, question, history, circumstances, knowledge } = material;
  const hits = knowledge.index.search(question, { limit: maxPassagesToModel }).hits;
  const passages: readonly Passage[] = hits.map(({ passage }) => passage);
  if (passages.length === 0) return null;
  const written = await deps.writer.write({
    agentName: agent.name,
    shopName: circumstances.shopName,
    question,
    history,
    passages,
    signal: turn.signal,
    onProgress: (text) => publishProgress(deps, turn, text),
  });
  if (written.kind === 'failed') return null;
  if (written.kind === 'declined') return notFound(circumstances);
  const citations = cite(passages).filter(({ n }) => written.cited.includes(n));
  return { text: written.text, outcome: 'answered', citations, offersPerson: false };
}

function publishProgress({ bus }: TurnDeps, { at, turnId }: Turn, text: string): void {
  bus.publish({ kind: 'signal', ...at, from: 'agent', signal: { kind: 'progress', turnId, text } });
}

async function readLatest(tx: Tx, row: ConversationRow): Promise<Material['history']> {
  const rows = await tx
    .selectFrom('message')
    .innerJoin('conversation_event', (join) =>
      join
        .onRef('conversation_event.conversation_id', '=', 'message.conversation_id')
        .onRef('conversation_event.seq', '=', 'message.seq'),
    )
    .select(['message.author_kind', 'message.body'])
    .where('message.conversation_id', '=', row.id)
    .where('conversation_event.type', '<>', 'NoteAdded')
    .orderBy('message.seq', 'desc')
    .limit(maxHistory)
    .execute();
  return rows
    .reverse()
    .map(({ author_kind, body }) => ({ from: author_kind === 'visitor' ? 'visitor' : 'shop', text: body }));
}

async function readShopName(tx: Tx, agent: AgentRow): Promise<string> {
  return (await readWorkspaceName(tx)) ?? agent.name;
}

async function readWorkspaceName(tx: Tx): Promise<string | null> {
  const row = await tx.selectFrom('workspace').select('name').executeTakeFirst();
  return row?.name ?? null;
}
