import {
  type CreateSourceRequest,
  type PageFilter,
  type Source,
  type SourceContent,
  type SourcePages,
  sourceContentSchema,
  sourceListSchema,
  sourcePagesSchema,
  sourceSchema,
  type UpdateSourceRequest,
} from '@chatref/protocol';
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
  return upload(agent, file, 'file');
}

export function uploadCatalogue(agent: AgentRef, file: File): Promise<Source> {
  return upload(agent, file, 'products');
}

function upload(agent: AgentRef, file: File, kind: 'file' | 'products'): Promise<Source> {
  const body = new FormData();
  body.set('kind', kind);
  body.set('file', file, file.name);
  return request(sourceSchema, sourcesPath(agent, 'files'), { method: 'POST', body });
}

export function updateSource(agent: AgentRef, sourceId: string, body: UpdateSourceRequest): Promise<Source> {
  return request(sourceSchema, sourcesPath(agent, sourceId), { method: 'PATCH', body });
}

export function fetchSourceContent(agent: AgentRef, sourceId: string): Promise<SourceContent> {
  return request(sourceContentSchema, sourcesPath(agent, sourceId, 'content'));
}

export function retrySource(agent: AgentRef, sourceId: string): Promise<Source> {
  return request(sourceSchema, sourcesPath(agent, sourceId, 'retry'), { method: 'POST' });
}

export function cancelSource(agent: AgentRef, sourceId: string): Promise<Source> {
  return request(sourceSchema, sourcesPath(agent, sourceId, 'cancel'), { method: 'POST' });
}

export function removeSource(agent: AgentRef, sourceId: string): Promise<void> {
  return requestDone(sourcesPath(agent, sourceId), { method: 'DELETE' });
}

type PagesWanted = { filter: PageFilter; after: number | null };

export function fetchSourcePages(
  agent: AgentRef,
  sourceId: string,
  { filter, after }: PagesWanted,
): Promise<SourcePages> {
  const query = new URLSearchParams({ filter, ...(after === null ? {} : { after: String(after) }) });
  return request(sourcePagesSchema, `${sourcesPath(agent, sourceId, 'pages')}?${query}`);
}

/** One page by its address, or all that failed. */
export function retryPages(agent: AgentRef, sourceId: string, url: string | null): Promise<Source> {
  const path = sourcesPath(agent, sourceId, 'pages', 'retry');
  return request(sourceSchema, path, { method: 'POST', body: { url } });
}

function sourcesPath(agent: AgentRef, ...parts: readonly string[]): string {
  return workspacePath(agent.workspaceId, 'agents', agent.agentId, 'sources', ...parts);
}
