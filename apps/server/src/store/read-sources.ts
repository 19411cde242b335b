import type { AgentId, SourceId } from '@chatref/core';
import { sql } from 'kysely';
import type { Tx } from './in-workspace.ts';
import type { SourceRow } from './rows.ts';

export type CountedSource = SourceRow & { readonly documents: number; readonly passages: number };

/** An agent's sources with what was learned from each, newest first. */
export function readSourcesOf(tx: Tx, agentId: AgentId): Promise<CountedSource[]> {
  return counted(tx).where('agent_id', '=', agentId).orderBy('created_at', 'desc').execute();
}

export async function readSourceRow(tx: Tx, id: SourceId): Promise<CountedSource | null> {
  return (await counted(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

function counted(tx: Tx) {
  return tx
    .selectFrom('source')
    .selectAll('source')
    .select([
      sql<number>`(select count(*)::int from document where document.source_id = source.id)`.as('documents'),
      sql<number>`(select count(*)::int from passage join document on document.id = passage.document_id
        where document.source_id = source.id)`.as('passages'),
    ]);
}
