import type { AgentId, Passage, PassageId } from '@chatref/core';
import type { Tx } from './in-workspace.ts';

export type StoredPassage = Passage & { readonly id: PassageId; readonly language?: string };

/** Every passage of an agent, in the order of its documents. */
export async function loadPassages(tx: Tx, agentId: AgentId): Promise<readonly StoredPassage[]> {
  const rows = await tx
    .selectFrom('passage')
    .select(['id', 'ordinal', 'title', 'headings', 'text', 'url', 'page', 'language'])
    .where('agent_id', '=', agentId)
    .orderBy('document_id')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ url, page, language, ...passage }) => ({
    ...passage,
    ...(url === null ? {} : { url }),
    ...(page === null ? {} : { page }),
    ...(language === null ? {} : { language }),
  }));
}
