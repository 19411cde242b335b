import { explainTrigger, type TriggerAction } from '@chatref/core';
import type { ExplainActionsRequest, ExplainedSentence } from '@chatref/protocol';
import { presentExplanation } from '../../present/explanation.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { listensFor } from '../load-agent.ts';
import { type ActionsAt, isAgent } from './actions-at.ts';
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
    const named = actions.map(({ id, name }) => ({ id, name, isDraft: id === draftId }));
    return request.sentences.map((text) => presentExplanation(text, explainTrigger(text, actions), named));
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
