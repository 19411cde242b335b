import type { SynonymGroup } from '@chatref/core';
import { type Synonyms, synonymsSchema } from '@chatref/protocol';
import { readSynonyms, saveSynonyms } from '../app/sources/synonyms.ts';
import { notFound } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const path = '/api/workspaces/:workspaceId/agents/:agentId/synonyms';
const answer = synonymsSchema;

export function synonymRoutes({ route }: Api, deps: HttpDeps): void {
  route({ method: 'get', path, summary: 'Words that mean the same', answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
    return present(await readSynonyms(deps, { workspaceId, agentId: idParam('agent', call) }));
  });
  const saved = { summary: 'Save words that mean the same', body: synonymsSchema, answer };
  route({ method: 'put', path, ...saved }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_sources');
    const at = { workspaceId, agentId: idParam('agent', call) };
    return present(await saveSynonyms(deps, at, call.body.groups));
  });
}

function present(groups: readonly SynonymGroup[] | null): Synonyms {
  if (groups === null) throw notFound('agent');
  return { groups: groups.map((words) => [...words]) };
}
