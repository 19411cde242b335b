import type { AgentId } from '@chatref/core';
import { wireLimits } from '@chatref/protocol';
import type { Tx } from '../../store/in-workspace.ts';

/** The name itself, or with the first number behind it that no other action of the agent has. */
export async function freeName(tx: Tx, agentId: AgentId, name: string): Promise<string> {
  const rows = await tx
    .selectFrom('action')
    .select('name')
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is', null)
    .execute();
  const taken = new Set(rows.map((row) => row.name.toLowerCase()));
  const base = name.replace(/ \(\d+\)$/u, '');
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : ` (${n})`;
    const candidate = n === 1 ? name : base.slice(0, wireLimits.maxNameChars - tail.length) + tail;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
