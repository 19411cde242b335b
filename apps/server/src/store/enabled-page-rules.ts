import type { AgentId } from '@chatref/core';
import { sql } from 'kysely';
import type { Tx } from './in-workspace.ts';

/** Actions of an agent that are switched on, in the order that decides, where at least one of their page rules is on too. */
export function enabledPageRules(tx: Tx, agentId: AgentId) {
  return tx
    .selectFrom('action')
    .where('agent_id', '=', agentId)
    .where('is_enabled', '=', true)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`jsonb_path_exists(page_rules, '$[*] ? (@.isEnabled == true)')`)
    .orderBy('position')
    .orderBy('id');
}
