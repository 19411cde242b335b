import type { LoadedAgent } from '../../apps/server/src/app/load-agent.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { NodeLife } from '../machines/node-life.ts';

/** The agent of a conversation with its actions. Settings do not change in the simulator. */
export function agentOf(
  { ports }: NodeLife,
  { workspace_id }: Pick<ConversationRow, 'workspace_id'>,
): LoadedAgent {
  const shop = ports.database.shops.get(workspace_id);
  if (shop === undefined) throw new Error('There is no such workspace');
  return { agent: shop.agent, actions: shop.actions };
}

/** The instant at which this node takes a command, by its own clock. */
export function nowOf({ ids }: NodeLife): string {
  return new Date(ids.nowMs()).toISOString();
}
