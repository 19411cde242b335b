import type { AgentId } from '@chatref/core';
import type { Tx } from './in-workspace.ts';

/**
 * Lets nobody delete the agent until this unit of work ends: to be asked before anything of the agent is locked, in the
 * order in which a deleted agent takes it along. Everybody else goes on with the agent meanwhile. False where it is gone.
 */
export async function keepAgent(tx: Tx, agentId: AgentId): Promise<boolean> {
  const agent = tx.selectFrom('agent').select('id').where('id', '=', agentId).forKeyShare();
  return (await agent.executeTakeFirst()) !== undefined;
}
