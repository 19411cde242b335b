import { type Synonyms, synonymsSchema } from '@chatref/protocol';
import { request } from './request.ts';
import type { AgentRef } from './sources.ts';
import { workspacePath } from './workspace-path.ts';

export function fetchSynonyms(agent: AgentRef): Promise<Synonyms> {
  return request(synonymsSchema, synonymsPath(agent));
}

/** Takes the place of all groups. */
export function saveSynonyms(agent: AgentRef, groups: Synonyms['groups']): Promise<Synonyms> {
  return request(synonymsSchema, synonymsPath(agent), { method: 'PUT', body: { groups } });
}

function synonymsPath({ workspaceId, agentId }: AgentRef): string {
  return workspacePath(workspaceId, 'agents', agentId, 'synonyms');
}
