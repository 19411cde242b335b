import { parseId } from '@chatref/core';
import { inboxFilterSchema, inboxPageSchema } from '@chatref/protocol';
import { z } from 'zod';
import { listInbox } from '../app/conversations/list-inbox.ts';
import { accessTeammate } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const cursor = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z cnv_[0-9a-z]{26}$/u;
const query = z.object({
  filter: inboxFilterSchema.default('all'),
  agentId: z.string().optional(),
  after: z.string().regex(cursor, 'Give back what the page before said as `next`').optional(),
});

export function inboxRoutes({ route }: Api, deps: HttpDeps): void {
  const path = '/api/workspaces/:workspaceId/inbox';
  route(
    { method: 'get', path, summary: 'The shared inbox', query, answer: inboxPageSchema },
    async (call) => {
      const { workspaceId, teammateId } = await accessTeammate(deps, call, 'answer_conversations');
      const { filter, agentId, after } = call.query;
      return listInbox(deps, workspaceId, {
        teammateId,
        filter,
        agentId: agentId === undefined ? null : parseId('agent', agentId),
        after: after ?? null,
      });
    },
  );
}
