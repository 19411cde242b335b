import { actionTestListSchema, keepActionTestRequestSchema, wireLimits } from '@chatref/protocol';
import { dropTest, keepTest, listTests } from '../app/actions/action-tests.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const tests = '/api/workspaces/:workspaceId/agents/:agentId/actions/:actionId/tests';

/** Sentences kept of the trigger lab. */
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
}
