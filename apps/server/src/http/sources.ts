import {
  createSourceRequestSchema,
  pageFilterSchema,
  retryPagesRequestSchema,
  sourceContentSchema,
  sourceListSchema,
  sourcePagesSchema,
  sourceSchema,
  updateSourceRequestSchema,
} from '@chatref/protocol';
import { z } from '@hono/zod-openapi';
import { cancelReading } from '../app/sources/cancel-reading.ts';
import { listPages, retryPages } from '../app/sources/site-pages.ts';
import { addSource, deleteSource, fetchAgain, listSources, type SourceAt } from '../app/sources/sources.ts';
import { readTyped } from '../app/sources/typed-content.ts';
import { updateSource } from '../app/sources/update-source.ts';
import { parseSiteAddress } from '../ingest/site-address.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api, Call } from './api.ts';
import type { HttpDeps } from './http-deps.ts';
import { readUpload } from './read-upload.ts';

const list = '/api/workspaces/:workspaceId/agents/:agentId/sources';
const one = `${list}/:sourceId`;

const pagesQuery = z.object({
  filter: pageFilterSchema.default('all'),
  after: z.coerce.number().int().nonnegative().optional(),
});

export function sourceRoutes(api: Api, deps: HttpDeps): void {
  addingRoutes(api, deps);
  editingRoutes(api, deps);
  readingRoutes(api, deps);
}

function addingRoutes({ route }: Api, deps: HttpDeps): void {
  const answer = sourceSchema;
  route({ method: 'get', path: list, summary: 'Knowledge base', answer: sourceListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const sources = await listSources(deps, { workspaceId, agentId: idParam('agent', call) });
    if (sources === null) throw notFound('agent');
    return { sources };
  });
  route(
    { method: 'post', path: list, summary: 'Add a source', body: createSourceRequestSchema, answer },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
      const at = { workspaceId, agentId: idParam('agent', call) };
      if ('url' in call.body) refuseBadAddress(call.body.url);
      return orNotFound(await addSource(deps, at, call.body), 'agent');
    },
  );
  route(
    { method: 'post', path: `${list}/files`, summary: 'Add a file', upload: true, answer },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
      const at = { workspaceId, agentId: idParam('agent', call) };
      const { kind, fileName, bytes } = await readUpload(call.c);
      return orNotFound(await addSource(deps, at, { kind, fileName, bytes }), 'agent');
    },
  );
  route({ method: 'delete', path: one, summary: 'Delete a source' }, async (call): Promise<undefined> => {
    if (!(await deleteSource(deps, await mayManage(deps, call)))) throw notFound('source');
  });
}

function editingRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    {
      method: 'patch',
      path: one,
      summary: 'Change a source',
      body: updateSourceRequestSchema,
      answer: sourceSchema,
    },
    async (call) => {
      const updated = await updateSource(deps, await mayManage(deps, call), call.body);
      if (updated.kind === 'updated') return updated.source;
      if (updated.kind === 'gone') throw notFound('source');
      throw new ProblemError('invalid_request', 'The source is of another kind. Send the kind that it has.');
    },
  );
  route(
    {
      method: 'get',
      path: `${one}/content`,
      summary: 'What was typed, to be edited',
      answer: sourceContentSchema,
    },
    async (call) => orNotFound(await readTyped(deps, await mayManage(deps, call)), 'source'),
  );
}

function readingRoutes({ route }: Api, deps: HttpDeps): void {
  const answer = sourceSchema;
  route(
    { method: 'post', path: `${one}/retry`, summary: 'Read all of a source again', answer },
    async (call) => orNotFound(await fetchAgain(deps, await mayManage(deps, call)), 'source'),
  );
  route(
    { method: 'post', path: `${one}/cancel`, summary: 'Stop the reading of a source', answer },
    async (call) => orNotFound(await cancelReading(deps, await mayManage(deps, call)), 'source'),
  );
  route(
    {
      method: 'get',
      path: `${one}/pages`,
      summary: 'Pages of a website, and what became of each',
      query: pagesQuery,
      answer: sourcePagesSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
      const at = { workspaceId, agentId: idParam('agent', call), sourceId: idParam('source', call) };
      const { filter, after = null } = call.query;
      return orNotFound(await listPages(deps, at, { filter, after }), 'source');
    },
  );
  route(
    {
      method: 'post',
      path: `${one}/pages/retry`,
      summary: 'Read pages again that failed',
      body: retryPagesRequestSchema,
      answer,
    },
    async (call) => orNotFound(await retryPages(deps, await mayManage(deps, call), call.body.url), 'source'),
  );
}

async function mayManage(deps: HttpDeps, call: Call<unknown, unknown>): Promise<SourceAt> {
  const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
  return { workspaceId, agentId: idParam('agent', call), sourceId: idParam('source', call) };
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
