import { type SessionResponse, sessionResponseSchema } from '@chatref/protocol';
import { request } from './request.ts';
import type { AgentRef } from './sources.ts';
import { workspacePath } from './workspace-path.ts';

/** A visitor's session whose conversations stay out of the inbox. */
export function startPlayground(agent: AgentRef): Promise<SessionResponse> {
  return request(
    sessionResponseSchema,
    workspacePath(agent.workspaceId, 'agents', agent.agentId, 'playground'),
    { method: 'POST' },
  );
}
