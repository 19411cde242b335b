import { type Explanation, explanationSchema } from '@chatref/protocol';
import { request } from './request.ts';
import type { AgentRef } from './sources.ts';
import { workspacePath } from './workspace-path.ts';

/** Why the agent answers a question as it does; `earlier` is what the visitor asked before. */
export function explainAnswer(
  { workspaceId, agentId }: AgentRef,
  question: string,
  earlier: readonly string[],
): Promise<Explanation> {
  const body = { question, earlier };
  return request(explanationSchema, workspacePath(workspaceId, 'agents', agentId, 'explain'), {
    method: 'POST',
    body,
  });
}
