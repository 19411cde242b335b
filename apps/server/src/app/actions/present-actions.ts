import type { ActionId, AgentId } from '@chatref/core';
import type { Action } from '@chatref/protocol';
import { presentAction } from '../../present/agent.ts';
import type { Tx } from '../../store/in-workspace.ts';
import type { ActionRow } from '../../store/rows.ts';
import { judgeOf } from './judge-tests.ts';

/** All of an agent that are not deleted, in order, each with the count of its kept sentences that do not hold. */
export async function presentActions(tx: Tx, agentId: AgentId): Promise<Action[]> {
  const rows = await liveActions(tx, agentId);
  const tests = await tx
    .selectFrom('action_test as t')
    .innerJoin('action as a', 'a.id', 't.action_id')
    .select(['t.action_id', 't.text', 't.should_fire'])
    .where('a.agent_id', '=', agentId)
    .where('a.deleted_at', 'is', null)
    .execute();
  const broken = new Map<ActionId, number>();
  const isHolding = judgeOf(rows);
  for (const { action_id: id, text, should_fire: shouldFire } of tests)
    if (!isHolding(id, { text, shouldFire })) broken.set(id, (broken.get(id) ?? 0) + 1);
  return rows.map((row) => presentAction(row, broken.get(row.id) ?? 0));
}

export function liveActions(tx: Tx, agentId: AgentId): Promise<ActionRow[]> {
  return tx
    .selectFrom('action')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
