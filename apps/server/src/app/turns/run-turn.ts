import { newId, type Passage, recogniseSmallTalk, recogniseTrigger, type TurnId } from '@chatref/core';
import { voiceOf } from '../../present/agent.ts';
import { decideAnswer } from '../../search/decide-answer.ts';
import { resolveFollowUp } from '../../search/follow-up.ts';
import type { Knowledge } from '../../search/index-cache.ts';
import { touchesTopic } from '../../search/touches-topic.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { loadKnowledge } from '../../store/load-knowledge.ts';
import type { AgentRow } from '../../store/rows.ts';
import { chooseAmong, type Offer, offerFor, withOffer } from '../actions/offer-action.ts';
import { loadAgent } from '../load-agent.ts';
import { noteGap } from '../sources/note-gap.ts';
import {
  type Answer,
  type Circumstances,
  cite,
  composeAnswer,
  composeSmallTalk,
  notFound,
  notSpokenOf,
} from './compose-answer.ts';
import { beginTurn, finishTurn, startInTurn, type Turn, type TurnAt } from './fenced-turn.ts';
import type { TurnDeps } from './turn-deps.ts';

/** A turn and the place in the log at which it began: only what comes after it can overtake it. */
export type BegunTurn = { readonly turnId: TurnId; readonly seq: number };

/** One execution of a turn. */
export type TurnRun = {
  /** Aborts when the turn was overtaken, or when this server stops; the reason is thrown. */
  readonly signal: AbortSignal;
  /** Told once the turn is the current one. */
  readonly onBegun?: (begun: BegunTurn) => void;
};

/**
 * One run of the agent on the latest messages. It may be started twice, killed or overtaken: whatever it brings back is
 * let in only while its turn is the current one, so the worst case is an answer that nobody sees.
 */
export async function runTurn(deps: TurnDeps, at: TurnAt, { signal, onBegun }: TurnRun): Promise<void> {
  const turn = { at, turnId: newId('turn', deps.ids) };
  const row = await beginTurn(deps, turn, signal);
  if (row === null) return;
  onBegun?.({ turnId: turn.turnId, seq: row.seq });
  const material = await gather(deps, at, row);
  const running = { ...turn, signal };
  const actionId = await chooseAction(deps, material, running);
  if (actionId !== null) await startInTurn(deps, turn, { actionId, text: material.question });
  else await answerTurn(deps, { row, material, turn: running });
}

type Answering = {
  readonly row: ConversationRow;
  readonly material: Material;
  readonly turn: RunningTurn;
};

async function answerTurn(deps: TurnDeps, { row, material, turn }: Answering): Promise<void> {
  const answer = await makeAnswer(deps, material, turn);
  const { kind } = await finishTurn(deps, turn, answer);
  const outcome = answer?.outcome;
  if (kind !== 'done' || row.is_preview || (outcome !== 'not_found' && outcome !== 'maybe')) return;
  await noteGap(deps, { ...turn.at, agentId: row.agent_id, question: material.subject, outcome });
}

type Material = {
  readonly question: string;
  /** The question made whole from those before it: what the content is searched for. */
  readonly subject: string;
  readonly agent: AgentRow;
  readonly offer: Offer;
  readonly history: readonly { readonly from: 'visitor' | 'shop'; readonly text: string }[];
  readonly knowledge: Knowledge;
  readonly circumstances: Circumstances;
};
type RunningTurn = Turn & Pick<TurnRun, 'signal'>;

const maxHistory = 12;
const maxPassagesToModel = 6;

function gather(deps: TurnDeps, { workspaceId }: TurnAt, row: ConversationRow): Promise<Material> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const loaded = await loadAgent(tx, row.agent_id);
    const { agent } = loaded;
    const messages = await readLatest(tx, row);
    const asked = messages.findLast(({ from }) => from === 'visitor');
    const shopName = await readShopName(tx, agent);
    return {
      question: asked?.text ?? '',
      subject: resolveFollowUp(asked?.text ?? '', askedBefore(messages, asked)),
      agent,
      offer: offerFor(loaded, asked?.text ?? ''),
      // What was said after the question counts too, such as the note of a handback.
      history: messages.filter((message) => message !== asked),
      knowledge: await deps.knowledge.get(agent.id, agent.knowledge_version, () =>
        loadKnowledge(tx, agent.id),
      ),
      circumstances: { canHandOff: agent.is_handoff_allowed, fallbackEmail: agent.fallback_email, shopName },
    };
  });
}

/** Before anything is written: whoever asked for an action is not given an answer first. */
async function chooseAction(deps: TurnDeps, material: Material, turn: RunningTurn): Promise<string | null> {
  const { question: text, history, offer } = material;
  if (recogniseSmallTalk(text) !== null) return null;
  return chooseAmong(deps.chooser, offer, { ...turn.at, text, history, signal: turn.signal });
}

async function makeAnswer(deps: TurnDeps, material: Material, turn: RunningTurn): Promise<Answer | null> {
  const { question, subject, circumstances, knowledge } = material;
  // A wish left over from before a handback has been dealt with; it is not a question either.
  if (recogniseTrigger(question, []).kind === 'fire') return null;
  const smallTalk = recogniseSmallTalk(question);
  if (smallTalk !== null) return composeSmallTalk(smallTalk, circumstances);
  if (touchesTopic(subject, material.agent.forbidden_topics)) return notSpokenOf(circumstances);
  await knowledge.hear?.(subject, turn.signal);
  const decision = decideAnswer(knowledge.index, subject, knowledge.calibration);
  const written = await writeAnswer(deps, material, turn);
  const answer = written ?? composeAnswer(decision, circumstances);
  return withOffer(answer, material.offer, circumstances.canHandOff);
}

/** The model's answer, or null where there is no model or it failed and quoting takes its place. */
async function writeAnswer(deps: TurnDeps, material: Material, turn: RunningTurn): Promise<Answer | null> {
  const { agent, question, subject, history, circumstances, knowledge } = material;
  const hits = knowledge.index.search(subject, { limit: maxPassagesToModel }).hits;
  const passages: readonly Passage[] = hits.map(({ passage }) => passage);
  if (passages.length === 0) return null;
  const written = await deps.writer.write({
    ...turn.at,
    voice: voiceOf(agent),
    agentName: agent.name,
    shopName: circumstances.shopName,
    question,
    history,
    passages,
    signal: turn.signal,
    onProgress: (text) => publishProgress(deps, turn, text),
  });
  if (written.kind === 'none') return null;
  if (written.kind === 'declined') return notFound(circumstances);
  const citations = cite(passages).filter(({ n }) => written.cited.includes(n));
  return { text: written.text, outcome: 'answered', citations, offersPerson: false };
}

type Said = Material['history'][number];

function askedBefore(messages: readonly Said[], asked: Said | undefined): string[] {
  return messages
    .filter((message) => message.from === 'visitor' && message !== asked)
    .map(({ text }) => text);
}

function publishProgress({ bus }: TurnDeps, { at, turnId }: RunningTurn, text: string): void {
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
