import {
  answeredGapSchema,
  type Gap,
  type GapList,
  type GapStatus,
  gapListSchema,
  gapSchema,
  type QuestionAnswer,
} from '@chatref/protocol';
import { request } from './request.ts';
import type { AgentRef } from './sources.ts';
import { workspacePath } from './workspace-path.ts';

export function fetchGaps(agent: AgentRef, status: GapStatus): Promise<GapList> {
  return request(gapListSchema, `${gapsPath(agent)}?status=${status}`);
}

export function changeGap(agent: AgentRef, gapId: string, status: 'open' | 'dismissed'): Promise<Gap> {
  return request(gapSchema, gapsPath(agent, gapId), { method: 'PUT', body: { status } });
}

/** Answers with the source that the answer went into. */
export function answerGap(agent: AgentRef, gapId: string, body: QuestionAnswer) {
  return request(answeredGapSchema, gapsPath(agent, gapId, 'answer'), { method: 'POST', body });
}

function gapsPath({ workspaceId, agentId }: AgentRef, ...parts: readonly string[]): string {
  return workspacePath(workspaceId, 'agents', agentId, 'gaps', ...parts);
}
