import { explainRequestSchema, explanationSchema, sessionResponseSchema } from '@chatref/protocol';
import { getAgent } from '../app/agents.ts';
import { explainAnswer } from '../app/turns/explain-answer.ts';
import { notFound } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';
import { beginSession } from './sessions.ts';

const noVisit = { pageUrl: null, pageTitle: 'Playground', referrer: null, language: null, timeZone: null };

/** A teammate talks to the agent as a visitor would; what is said stays out of the inbox. */
export function playgroundRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    {
      method: 'post',
      path: '/api/workspaces/:workspaceId/agents/:agentId/playground',
      summary: 'Try the agent',
      answer: sessionResponseSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
      const agentId = idParam('agent', call);
      const agent = await getAgent(deps, workspaceId, agentId);
      if (agent === null) throw notFound('agent');
      return beginSession(deps, call.c, { agentId, origin: deps.publicUrl, visit: noVisit, isPreview: true });
    },
  );
  route(
    {
      method: 'post',
      path: '/api/workspaces/:workspaceId/agents/:agentId/explain',
      summary: 'Why the agent answers so',
      body: explainRequestSchema,
      answer: explanationSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
      const at = { workspaceId, agentId: idParam('agent', call) };
      const explanation = await explainAnswer(deps, at, call.body);
      if (explanation === null) throw notFound('agent');
      return explanation;
    },
  );
}
