import { createSourceRequestSchema, sourceListSchema, sourceSchema } from '@chatref/protocol';
import { addSource, deleteSource, listSources, retrySource } from '../app/sources.ts';
import { parseSiteAddress } from '../ingest/site-address.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';
import { readUpload } from './read-upload.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/sources';
const one = `${list}/:sourceId`;

export function sourceRoutes({ route }: Api, deps: HttpDeps): void {
  const answer = sourceSchema;
  route({ method: 'get', path: list, summary: 'Knowledge base', answer: sourceListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const sources = await listSources(deps, { workspaceId, agentId: idParam('agent', call) });
    if (sources === null) throw notFound('agent');
    return { sources };
  });
  route(
    {
      method: 'post',
      path: list,
      summary: 'Add a website or a text',
      body: createSourceRequestSchema,
      answer,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
      const at = { workspaceId, agentId: idParam('agent', call) };
      if (call.body.kind === 'website') refuseBadAddress(call.body.url);
      return orNotFound(await addSource(deps, at, call.body), 'agent');
    },
  );
  route(
    { method: 'post', path: `${list}/files`, summary: 'Add a file', upload: true, answer },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
      const at = { workspaceId, agentId: idParam('agent', call) };
      const { fileName, bytes } = await readUpload(call.c);
      return orNotFound(await addSource(deps, at, { kind: 'file', fileName, bytes }), 'agent');
    },
  );
  route({ method: 'post', path: `${one}/retry`, summary: 'Read a source again', answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
    const at = { workspaceId, agentId: idParam('agent', call), sourceId: idParam('source', call) };
    return orNotFound(await retrySource(deps, at), 'source');
  });
  route({ method: 'delete', path: one, summary: 'Delete a source' }, async (call): Promise<undefined> => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
    const at = { workspaceId, agentId: idParam('agent', call), sourceId: idParam('source', call) };
    if (!(await deleteSource(deps, at))) throw notFound('source');
  });
}

function refuseBadAddress(typed: string): void {
  if (parseSiteAddress(typed).length > 0) return;
  throw new ProblemError(
    'unusable_content',
    'That is not the address of a site. Copy it from your browser, such as https://www.your-shop.com.',
  );
}

function orNotFound<T>(value: T | null, what: 'agent' | 'source'): T {
  if (value === null) throw notFound(what);
  return value;
}
