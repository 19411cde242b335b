import { recogniseTrigger, type TriggerAction, type TriggerVerdict } from '@chatref/core';
import type { ExplainActionsRequest, ExplainedSentence } from '@chatref/protocol';
import { inWorkspace } from '../store/in-workspace.ts';
import { type ActionsAt, isAgent } from './actions-at.ts';
import type { AppDeps } from './deps.ts';
import { listensFor } from './load-agent.ts';
import { liveActions } from './present-actions.ts';

/** Stands for the draft that has no id yet. */
const draftId = 'draft';

/** What each sentence would start, with the action as it is being edited among the enabled others; null: no such agent. */
export function explainTriggers(
  { db }: AppDeps,
  { workspaceId, agentId }: ActionsAt,
  request: ExplainActionsRequest,
): Promise<ExplainedSentence[] | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    if (!(await isAgent(tx, agentId))) return null;
    const actions = withDraft(await liveActions(tx, agentId), request.draft);
    return request.sentences.map((text) => explain(text, actions));
  });
}

type Draft = ExplainActionsRequest['draft'];

/** The draft counts as switched on: the lab says what it will do. A new one stands behind the owner's others. */
function withDraft(rows: Awaited<ReturnType<typeof liveActions>>, draft: Draft): readonly TriggerAction[] {
  const drafted = draft === null ? null : listensToDraft(draft);
  const listening = rows.flatMap((row): TriggerAction[] => {
    if (drafted?.id === row.id) return [drafted];
    return row.is_enabled ? [listensFor(row)] : [];
  });
  if (drafted === null || rows.some(({ id }) => id === drafted.id)) return listening;
  const own = rows.filter((row) => row.is_enabled && !row.is_built_in).length;
  return listening.toSpliced(own, 0, drafted);
}

function listensToDraft({ actionId, name, starts, requestsHandoff }: NonNullable<Draft>): TriggerAction {
  return {
    id: actionId ?? draftId,
    name,
    phrases: starts.phrases,
    requestsHandoff,
    keywords: starts.keywords,
    startsOn: { frustration: starts.frustration },
    choice: starts.choice,
  };
}

function explain(text: string, actions: readonly TriggerAction[]): ExplainedSentence {
  const verdict = recogniseTrigger(text, actions);
  return {
    text,
    verdict: verdictOf(verdict, actions),
    reasons: reasonsOf(verdict),
    marks: [],
    near: [],
    overlaps: [],
  };
}

function verdictOf(verdict: TriggerVerdict, actions: readonly TriggerAction[]): ExplainedSentence['verdict'] {
  const action = verdict.kind === 'none' ? undefined : actions.find(({ id }) => id === verdict.actionId);
  if (verdict.kind === 'none' || action === undefined) return { kind: 'none' };
  return { kind: verdict.kind, ...refOf(action) };
}

function refOf({ id, name }: TriggerAction): { actionId: string | null; name: string } {
  return { actionId: id === draftId ? null : id, name };
}

function reasonsOf(verdict: TriggerVerdict): string[] {
  return [verdict.kind];
}
