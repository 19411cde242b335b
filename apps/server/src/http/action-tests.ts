import {
  actionTestListSchema,
  auditListSchema,
  checkedValueSchema,
  checkValueRequestSchema,
  explainActionsRequestSchema,
  explainedActionsSchema,
  keepActionTestRequestSchema,
  wireLimits,
} from '@chatref/protocol';
import { readHistory } from '../app/action-history.ts';
import { dropTest, keepTest, listTests } from '../app/action-tests.ts';
import { checkValue } from '../app/check-value.ts';
import { explainTriggers } from '../app/explain-triggers.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/actions';
const tests = `${list}/:actionId/tests`;

/** The trigger lab, what is kept of it, and who changed what. */
export function actionTestRoutes({ route }: Api, deps: HttpDeps): void {
  const answer = actionTestListSchema;
  route({ method: 'get', path: tests, summary: 'Kept sentences of an action', answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
    const kept = await listTests(deps, at);
    if (kept === null) throw notFound('action');
    return { tests: kept };
  });
  const body = keepActionTestRequestSchema;
  route({ method: 'post', path: tests, summary: 'Keep a sentence as a test', body, answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_actions');
    const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
    const kept = await keepTest(deps, at, call.body);
    if (kept.kind === 'kept') return { tests: kept.tests };
    if (kept.kind === 'not_found') throw notFound('action');
    throw new ProblemError(
      'too_many',
      `An action keeps at most ${wireLimits.maxActionTests} sentences. Remove one first.`,
    );
  });
  route(
    { method: 'delete', path: `${tests}/:testId`, summary: 'Forget a kept sentence' },
    async (call): Promise<undefined> => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_actions');
      const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
      if ((await listTests(deps, at)) === null) throw notFound('action');
      if (!(await dropTest(deps, at, idParam('test', call)))) throw notFound('test');
    },
  );
  route(
    {
      method: 'get',
      path: `${list}/:actionId/history`,
      summary: 'Who changed what',
      answer: auditListSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
      const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
      const lines = await readHistory(deps, at);
      if (lines === null) throw notFound('action');
      return { lines };
    },
  );
  route(
    {
      method: 'post',
      path: `${list}/explain`,
      summary: 'What sentences would start, and why',
      body: explainActionsRequestSchema,
      answer: explainedActionsSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
      const at = { workspaceId, agentId: idParam('agent', call) };
      const sentences = await explainTriggers(deps, at, call.body);
      if (sentences === null) throw notFound('agent');
      return { sentences };
    },
  );
  route(
    {
      method: 'post',
      path: `${list}/check-value`,
      summary: 'Whether a field takes a value',
      body: checkValueRequestSchema,
      answer: checkedValueSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
      const checked = await checkValue(deps, { workspaceId, agentId: idParam('agent', call) }, call.body);
      if (checked === null) throw notFound('agent');
      return checked;
    },
  );
}
