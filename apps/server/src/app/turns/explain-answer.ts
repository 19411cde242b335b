import {
  type AgentId,
  recogniseSmallTalk,
  recogniseTrigger,
  type TriggerVerdict,
  type WorkspaceId,
} from '@chatref/core';
import type { Explanation } from '@chatref/protocol';
import type { WritingTask } from '../../ai/answer-writer.ts';
import type { ModelSource } from '../../ai/model-spec.ts';
import { writeQuestionPrompt, writeSystemPrompt } from '../../ai/write-prompt.ts';
import { voiceOf } from '../../present/agent.ts';
import { type AnswerDecision, decideAnswer } from '../../search/decide-answer.ts';
import { resolveFollowUp } from '../../search/follow-up.ts';
import type { Knowledge, KnowledgeCache } from '../../search/index-cache.ts';
import type { Hit } from '../../search/passage-index.ts';
import { touchesTopic } from '../../search/touches-topic.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { loadKnowledge } from '../../store/load-knowledge.ts';
import type { AppDeps } from '../deps.ts';
import { type LoadedAgent, loadAgent, triggersOf } from '../load-agent.ts';
import { composeAnswer } from './compose-answer.ts';

export type ExplainDeps = AppDeps & {
  readonly knowledge: KnowledgeCache;
  readonly models: ModelSource<WorkspaceId>;
};
export type Asked = { readonly question: string; readonly earlier: readonly string[] };
type At = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };
type Material = { readonly loaded: LoadedAgent; readonly knowledge: Knowledge; readonly shopName: string };

const maxPassages = 6;

/** The same functions as a turn uses, one after the other, with what each of them found. Null: no such agent. */
export async function explainAnswer(deps: ExplainDeps, at: At, asked: Asked): Promise<Explanation | null> {
  const steps: Explanation['steps'] = [];
  const timed = async <Result>(name: Explanation['steps'][number]['name'], work: () => Result) => {
    const startedMs = performance.now();
    const result = await work();
    steps.push({ name, ms: Math.round((performance.now() - startedMs) * 100) / 100 });
    return result;
  };
  const material = await timed('read', () => gather(deps, at));
  if (material === null) return null;
  const { loaded, knowledge } = material;
  const verdict = await timed('trigger', () => recogniseTrigger(asked.question, triggersOf(loaded)));
  const subject = resolveFollowUp(asked.question, asked.earlier);
  const found = await timed('search', async () => {
    await knowledge.hear?.(subject, new AbortController().signal);
    return knowledge.index.search(subject, { limit: maxPassages });
  });
  const decision = await timed('decide', () => decideAnswer(knowledge.index, subject, knowledge.calibration));
  const { threshold, grey } = found.isSemantic ? knowledge.calibration : knowledge.calibration.lexical;
  const answer = composeAnswer(decision, circumstancesOf(material));
  return {
    subject,
    before: beforeAnswering(material, { ...asked, subject, verdict }),
    offers: offerOf(loaded, verdict),
    repaired: [...found.repaired],
    passages: found.hits.map((hit) => presentHit(hit, { decision, isSemantic: found.isSemantic })),
    confidence: found.best,
    threshold,
    grey,
    outcome: outcomeOf(decision),
    text: answer.text,
    prompt: await promptFor(deps, { ...at, ...asked, material, hits: found.hits }),
    steps,
  };
}

function gather(deps: ExplainDeps, { workspaceId, agentId }: At): Promise<Material | null> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const known = await tx.selectFrom('agent').select('id').where('id', '=', agentId).executeTakeFirst();
    if (known === undefined) return null;
    const loaded = await loadAgent(tx, agentId);
    const shop = await tx.selectFrom('workspace').select('name').executeTakeFirst();
    const knowledge = await deps.knowledge.get(agentId, loaded.agent.knowledge_version, () =>
      loadKnowledge(tx, agentId),
    );
    return { loaded, knowledge, shopName: shop?.name ?? loaded.agent.name };
  });
}

function circumstancesOf({ loaded: { agent }, shopName }: Material) {
  return { canHandOff: agent.is_handoff_allowed, fallbackEmail: agent.fallback_email, shopName };
}

type Read = Asked & { readonly subject: string; readonly verdict: TriggerVerdict };

function beforeAnswering({ loaded }: Material, { question, subject, verdict }: Read): Explanation['before'] {
  if (verdict.kind === 'fire') {
    const words = verdict.phrase ?? verdict.keyword ?? null;
    return { kind: 'action', name: nameOf(loaded, verdict.actionId), by: verdict.by, words };
  }
  if (recogniseSmallTalk(question) !== null) return { kind: 'small_talk' };
  return touchesTopic(subject, loaded.agent.forbidden_topics) ? { kind: 'closed_topic' } : null;
}

function offerOf(loaded: LoadedAgent, verdict: TriggerVerdict): string | null {
  return verdict.kind === 'offer' ? nameOf(loaded, verdict.actionId) : null;
}

function nameOf({ actions }: LoadedAgent, actionId: string | null): string {
  const action = actions.find(({ id, is_built_in }) => (actionId === null ? is_built_in : id === actionId));
  return action?.name ?? '';
}

function outcomeOf({ kind }: AnswerDecision): Explanation['outcome'] {
  if (kind === 'answer') return 'answered';
  return kind === 'maybe' ? 'maybe' : 'not_found';
}

type Judged = { readonly decision: AnswerDecision; readonly isSemantic: boolean };

function presentHit({ passage, score, lexical, cosine }: Hit, { decision, isSemantic }: Judged) {
  const quoted = decision.kind === 'answer' ? decision.quotes.map((quote) => quote.passage.id) : [];
  return {
    id: passage.id,
    title: passage.title,
    heading: passage.headings.at(-1) ?? null,
    url: passage.url ?? null,
    page: passage.page ?? null,
    text: passage.text,
    lexical,
    cosine: isSemantic ? cosine : null,
    score,
    isQuoted: quoted.includes(passage.id),
  };
}

type Prompted = At & Asked & { readonly material: Material; readonly hits: readonly Hit[] };

/** As a model would be asked, had the visitor said just this. */
async function promptFor(
  { models }: ExplainDeps,
  { workspaceId, question, earlier, material, hits }: Prompted,
): Promise<Explanation['prompt']> {
  const [model] = await models(workspaceId);
  if (model === undefined) return null;
  const { agent } = material.loaded;
  const task: Omit<WritingTask, 'workspaceId' | 'conversationId' | 'signal' | 'onProgress'> = {
    agentName: agent.name,
    shopName: material.shopName,
    voice: voiceOf(agent),
    question,
    history: earlier.map((text) => ({ from: 'visitor', text })),
    passages: hits.map(({ passage }) => passage),
  };
  return { model: model.label, system: writeSystemPrompt(task), question: writeQuestionPrompt(task) };
}
