import {
  auditListSchema,
  checkedValueSchema,
  checkValueRequestSchema,
  explainActionsRequestSchema,
  explainedActionsSchema,
} from '@chatref/protocol';
import { readHistory } from '../app/actions/action-history.ts';
import { checkValue } from '../app/actions/check-value.ts';
import { explainTriggers } from '../app/actions/explain-triggers.ts';
import { notFound } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/actions';

/** What the editor asks while somebody edits, and who changed what before. None of it changes anything. */
export function actionLabRoutes({ route }: Api, deps: HttpDeps): void {
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
