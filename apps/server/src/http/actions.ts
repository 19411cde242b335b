import {
  actionListSchema,
  actionOrderRequestSchema,
  actionSchema,
  saveActionRequestSchema,
  wireLimits,
} from '@chatref/protocol';
import { z } from '@hono/zod-openapi';
import { listActions, type SavedAction, saveAction } from '../app/actions/actions.ts';
import { duplicateAction } from '../app/actions/duplicate-action.ts';
import { orderActions } from '../app/actions/order-actions.ts';
import { deleteAction, restoreAction } from '../app/actions/remove-action.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api, Call } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/actions';
const one = `${list}/:actionId`;
/** `updatedAt` of the state that was edited: when it is another by now, nothing is saved. */
const seen = z.object({ seenAt: z.iso.datetime().optional() });

export function actionRoutes({ route }: Api, deps: HttpDeps): void {
  const body = saveActionRequestSchema;
  route({ method: 'get', path: list, summary: 'Custom actions', answer: actionListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const actions = await listActions(deps, { workspaceId, agentId: idParam('agent', call) });
    if (actions === null) throw notFound('agent');
    return actions;
  });
  route(
    { method: 'post', path: list, summary: 'Add an action', body, answer: actionSchema },
    async (call) => {
      const at = { ...(await editor(deps, call)), actionId: null };
      return savedOrThrow(await saveAction(deps, at, call.body), 'agent');
    },
  );
  route(
    {
      method: 'put',
      path: `${list}/order`,
      summary: 'Put the actions in order',
      body: actionOrderRequestSchema,
      answer: actionListSchema,
    },
    async (call) => {
      const actions = await orderActions(deps, { ...(await editor(deps, call)), ...call.body });
      if (actions === null) throw notFound('agent');
      return actions;
    },
  );
  route(
    { method: 'put', path: one, summary: 'Save an action', query: seen, body, answer: actionSchema },
    async (call) => {
      const at = { ...(await editor(deps, call)), actionId: idParam('action', call) };
      return savedOrThrow(await saveAction(deps, { ...at, seenAt: call.query.seenAt }, call.body), 'action');
    },
  );
  route({ method: 'delete', path: one, summary: 'Delete an action' }, async (call): Promise<undefined> => {
    const at = { ...(await editor(deps, call)), actionId: idParam('action', call) };
    if (!(await deleteAction(deps, at))) throw notFound('action');
  });
  const again = { method: 'post', answer: actionSchema } as const;
  route({ ...again, path: `${one}/restore`, summary: 'Restore a deleted action' }, async (call) => {
    const at = { ...(await editor(deps, call)), actionId: idParam('action', call) };
    return savedOrThrow(await restoreAction(deps, at), 'action');
  });
  route({ ...again, path: `${one}/duplicate`, summary: 'Duplicate an action' }, async (call) => {
    const at = { ...(await editor(deps, call)), actionId: idParam('action', call) };
    return savedOrThrow(await duplicateAction(deps, at), 'action');
  });
}

/** Where it is changed, and by whom. */
async function editor(deps: HttpDeps, call: Call<unknown, unknown>) {
  const { workspaceId, teammateId, name } = await accessTeammate(deps, call, 'manage_actions');
  return { workspaceId, agentId: idParam('agent', call), by: { teammateId, name } };
}

function savedOrThrow(saved: SavedAction, missing: 'agent' | 'action') {
  switch (saved.kind) {
    case 'saved':
      return saved.action;
    case 'not_found':
      throw notFound(missing);
    case 'bad_logic':
      throw new ProblemError('invalid_request', saved.problems[0]?.message ?? 'Check the request.', {
        errors: [...saved.problems],
      });
    case 'name_taken':
      throw new ProblemError(
        'already_exists',
        'Another action has this name. Give this one a name of its own.',
      );
    case 'too_many':
      throw new ProblemError(
        'too_many',
        `An agent has at most ${wireLimits.maxActions} actions. Delete one that is not needed, then try again.`,
      );
    case 'changed_meanwhile':
      throw new ProblemError(
        'changed_meanwhile',
        `${saved.by ?? 'Somebody'} changed this action after you opened it. Load their version, or save yours over it.`,
      );
  }
}
