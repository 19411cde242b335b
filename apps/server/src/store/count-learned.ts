import type { AgentId } from '@chatref/core';
import { sql } from 'kysely';
import type { Tx } from './in-workspace.ts';

/** How much an agent has learned. */
export async function countLearned(tx: Tx, id: AgentId): Promise<{ documents: number; passages: number }> {
  const { rows } = await sql<{ documents: number; passages: number }>`
    select
      (select count(*)::int from document where agent_id = ${id}) as documents,
      (select count(*)::int from passage where agent_id = ${id}) as passages
  `.execute(tx);
  return rows[0] ?? { documents: 0, passages: 0 };
}
