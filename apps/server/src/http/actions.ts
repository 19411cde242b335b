import { actionListSchema, actionSchema, saveActionRequestSchema } from '@chatref/protocol';
import { deleteAction, listActions, type SavedAction, saveAction } from '../app/actions.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/actions';
const one = `${list}/:actionId`;

export function actionRoutes({ route }: Api, deps: HttpDeps): void {
  const body = saveActionRequestSchema;
  route({ method: 'get', path: list, summary: 'Custom actions', answer: actionListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const actions = await listActions(deps, { workspaceId, agentId: idParam('agent', call) });
    if (actions === null) throw notFound('agent');
    return { actions };
  });
  route(
    { method: 'post', path: list, summary: 'Add an action', body, answer: actionSchema },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_actions');
      const at = { workspaceId, agentId: idParam('agent', call), actionId: null };
      return savedOrThrow(await saveAction(deps, at, call.body), 'agent');
    },
  );
  route({ method: 'put', path: one, summary: 'Save an action', body, answer: actionSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_actions');
    const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
    return savedOrThrow(await saveAction(deps, at, call.body), 'action');
  });
  route({ method: 'delete', path: one, summary: 'Delete an action' }, async (call): Promise<undefined> => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_actions');
    const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
    if (!(await deleteAction(deps, at))) throw notFound('action');
  });
}

function savedOrThrow(saved: SavedAction, missing: 'agent' | 'action') {
  if (saved.kind === 'not_found') throw notFound(missing);
  if (saved.kind === 'name_taken') {
    throw new ProblemError(
      'already_exists',
      'Another action has this name. Give this one a name of its own.',
    );
  }
  return saved.action;
}
