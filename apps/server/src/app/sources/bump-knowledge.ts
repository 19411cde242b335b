import type { AgentId } from '@chatref/core';
import type { Tx } from '../../store/in-workspace.ts';

/** Makes every node build its index of this agent anew at the next question. */
export async function bumpKnowledge(tx: Tx, agentId: AgentId): Promise<void> {
  await tx
    .updateTable('agent')
    .set((eb) => ({ knowledge_version: eb('knowledge_version', '+', 1) }))
    .where('id', '=', agentId)
    .execute();
}
