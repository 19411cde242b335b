import { type Field, widgetRulesSchema } from '@chatref/protocol';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchActionRuns } from '../api/action-runs.ts';
import {
  checkValue,
  explainActions,
  fetchActionHistory,
  fetchActions,
  fetchActionTests,
} from '../api/actions.ts';
import { request } from '../api/request.ts';
import type { AgentRef } from '../api/sources.ts';

type ExplainRequest = Parameters<typeof explainActions>[1];

export function actionsQuery(agent: AgentRef) {
  return queryOptions({ queryKey: keyOf(agent), queryFn: () => fetchActions(agent) });
}

/** A save of any action may break the tests of this one, so they are asked for again with each. */
export function actionTestsQuery(agent: AgentRef, actionId: string) {
  return queryOptions({
    queryKey: [...keyOf(agent), actionId, 'tests'],
    queryFn: () => fetchActionTests(agent, actionId),
  });
}

export function actionHistoryQuery(agent: AgentRef, actionId: string) {
  return queryOptions({
    queryKey: [...keyOf(agent), actionId, 'history'],
    queryFn: () => fetchActionHistory(agent, actionId),
    staleTime: 0,
  });
}

export function explainQuery(agent: AgentRef, body: ExplainRequest) {
  return queryOptions({
    queryKey: [...keyOf(agent), 'explain', body],
    queryFn: ({ signal }) => explainActions(agent, body, signal),
    enabled: body.sentences.length > 0,
    // What was found stays in sight until the next is there: nothing blinks while somebody types.
    placeholderData: keepPreviousData,
    gcTime: shortlyMs,
  });
}

export function checkValueQuery(agent: AgentRef, body: { field: Field; value: string }) {
  return queryOptions({
    queryKey: ['check-value', agent.agentId, body],
    queryFn: ({ signal }) => checkValue(agent, body, signal),
    enabled: body.value.trim() !== '',
    gcTime: shortlyMs,
  });
}

/** When the shop is open, as its pages are told. */
export function pageRulesQuery(agentId: string) {
  return queryOptions({
    queryKey: ['page-rules', agentId],
    queryFn: () => request(widgetRulesSchema, `/w/agents/${agentId}/page-rules`),
    retry: false,
  });
}

export function actionRunsQuery(agent: AgentRef, actionId: string) {
  return infiniteQueryOptions({
    queryKey: [...keyOf(agent), actionId, 'runs'],
    queryFn: ({ pageParam }) => fetchActionRuns(agent, actionId, pageParam),
    initialPageParam: newestRuns(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

const shortlyMs = 60_000;

function keyOf({ workspaceId, agentId }: AgentRef) {
  return ['actions', workspaceId, agentId];
}

function newestRuns(): string | null {
  return null;
}
