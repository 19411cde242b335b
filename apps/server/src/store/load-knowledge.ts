import type { AgentId, SynonymGroup } from '@chatref/core';
import type { Tx } from './in-workspace.ts';
import { loadPassages, type StoredPassage } from './load-passages.ts';

/** What an agent's index is built from; every change of it grows the agent's `knowledge_version`. */
export type StoredKnowledge = {
  readonly passages: readonly StoredPassage[];
  /** What its owner calls the same. */
  readonly synonyms: readonly SynonymGroup[];
};

export async function loadKnowledge(tx: Tx, agentId: AgentId): Promise<StoredKnowledge> {
  const passages = await loadPassages(tx, agentId);
  const agent = await tx.selectFrom('agent').select('synonyms').where('id', '=', agentId).executeTakeFirst();
  return { passages, synonyms: agent?.synonyms ?? [] };
}
