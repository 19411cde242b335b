import { type CreateSourceRequest, type Source, sourceListSchema, sourceSchema } from '@chatref/protocol';
import { request, requestDone } from './request.ts';
import { workspacePath } from './workspace-path.ts';

/** Whose sources: every path below starts here. */
export type AgentRef = { workspaceId: string; agentId: string };

export async function fetchSources(agent: AgentRef): Promise<Source[]> {
  return (await request(sourceListSchema, sourcesPath(agent))).sources;
}

export function createSource(agent: AgentRef, body: CreateSourceRequest): Promise<Source> {
  return request(sourceSchema, sourcesPath(agent), { method: 'POST', body });
}

export function uploadFile(agent: AgentRef, file: File): Promise<Source> {
  const body = new FormData();
  body.set('file', file, file.name);
  return request(sourceSchema, sourcesPath(agent, 'files'), { method: 'POST', body });
}

export function retrySource(agent: AgentRef, sourceId: string): Promise<Source> {
  return request(sourceSchema, sourcesPath(agent, sourceId, 'retry'), { method: 'POST' });
}

export function removeSource(agent: AgentRef, sourceId: string): Promise<void> {
  return requestDone(sourcesPath(agent, sourceId), { method: 'DELETE' });
}

function sourcesPath(agent: AgentRef, ...parts: readonly string[]): string {
  return workspacePath(agent.workspaceId, 'agents', agent.agentId, 'sources', ...parts);
}
