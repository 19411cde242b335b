import {
  answeredGapSchema,
  answerGapRequestSchema,
  changeGapRequestSchema,
  gapFilterSchema,
  gapListSchema,
  gapSchema,
} from '@chatref/protocol';
import { answerGap, changeGap, listGaps } from '../app/sources/gaps.ts';
import { notFound } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/gaps';
const one = `${list}/:gapId`;

export function gapRoutes({ route }: Api, deps: HttpDeps): void {
  const listed = { query: gapFilterSchema, answer: gapListSchema };
  route({ method: 'get', path: list, summary: 'Content gaps', ...listed }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const at = { workspaceId, agentId: idParam('agent', call) };
    return orNotFound(await listGaps(deps, at, call.query.status), 'agent');
  });
  const changed = { body: changeGapRequestSchema, answer: gapSchema };
  route({ method: 'put', path: one, summary: 'Dismiss a content gap', ...changed }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
    const at = { workspaceId, agentId: idParam('agent', call), gapId: idParam('gap', call) };
    return orNotFound(await changeGap(deps, at, call.body.status), 'gap');
  });
  const answered = { body: answerGapRequestSchema, answer: answeredGapSchema };
  route(
    { method: 'post', path: `${one}/answer`, summary: 'Answer a content gap', ...answered },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
      const at = { workspaceId, agentId: idParam('agent', call), gapId: idParam('gap', call) };
      return orNotFound(await answerGap(deps, at, call.body), 'gap');
    },
  );
}

function orNotFound<Found>(found: Found | null, what: 'agent' | 'gap'): Found {
  if (found === null) throw notFound(what);
  return found;
}
