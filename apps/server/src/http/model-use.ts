import { conversationModelUseSchema } from '@chatref/protocol';
import { conversationModelUse } from '../app/models/conversation-model-use.ts';
import { notFound } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const path = '/api/workspaces/:workspaceId/conversations/:conversationId/model-use';

export function modelUseRoutes({ route }: Api, deps: HttpDeps): void {
  const read = { summary: 'What models took for a conversation', answer: conversationModelUseSchema };
  route({ method: 'get', path, ...read }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'answer_conversations');
    const conversationId = idParam('conversation', call);
    const use = await conversationModelUse(deps, { workspaceId, conversationId });
    if (use === null) throw notFound('conversation');
    return use;
  });
}
