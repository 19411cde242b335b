import { newId, type RunId } from '@chatref/core';
import { insertRun, readRun } from '../../store/action-runs.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import type { ActionAt } from '../actions/actions-at.ts';
import { nowOf } from '../deps.ts';
import type { CallDeps } from './call-deps.ts';
import { enqueueRetry } from './enqueue-retry.ts';
import { loadCall } from './load-call.ts';
import { retryRun } from './retry-run.ts';

export type AgainAt = ActionAt & { readonly runId: RunId };
export type Again =
  | { readonly kind: 'ran'; readonly runId: RunId }
  | { readonly kind: 'no_action' | 'no_run' | 'still_running' | 'action_gone' };

/** Longer than any attempt takes: should this server die meanwhile, another makes it. */
const takenUpAfterMs = 60_000;

/**
 * The call of an earlier run once more, by hand: with the values of then and the settings of now. The visitor hears nothing
 * of it.
 */
export async function runAgain(deps: CallDeps, at: AgainAt, signal: AbortSignal): Promise<Again> {
  const { workspaceId } = at;
  const begun = await beginAgain(deps, at);
  if (begun.kind === 'ran') await retryRun(deps, { workspaceId, runId: begun.runId, tried: 0 }, signal);
  return begun;
}

function beginAgain(deps: CallDeps, { workspaceId, agentId, actionId, runId }: AgainAt): Promise<Again> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const row = await readRun(tx, runId, true);
    if (row?.action_id !== actionId || row.agent_id !== agentId) {
      return { kind: (await isAction(tx, { agentId, actionId })) ? 'no_run' : 'no_action' };
    }
    if (row.status === 'running') return { kind: 'still_running' };
    const { action_name: actionName, conversation_id: conversationId, fields } = row;
    const about = { workspaceId, actionId, conversationId, fields };
    if ((await loadCall(deps, tx, about)) === null) return { kind: 'action_gone' };
    const fresh = newId('run', deps.ids);
    // What went well is done a second time because somebody wants it so; anything else may have gone through unheard.
    const againOf = row.status === 'done' ? null : (row.again_of ?? row.id);
    const owned = { ...about, runId: fresh, agentId, actionName, againOf };
    await insertRun(tx, { ...owned, origin: 'again', status: 'running', at: nowOf(deps) });
    await enqueueRetry(deps, tx, { workspaceId, runId: fresh, tried: 0, delayMs: takenUpAfterMs });
    return { kind: 'ran', runId: fresh };
  });
}

async function isAction(
  tx: Tx,
  { agentId, actionId }: Pick<AgainAt, 'agentId' | 'actionId'>,
): Promise<boolean> {
  const action = tx.selectFrom('action').select('id').where('id', '=', actionId);
  return (await action.where('agent_id', '=', agentId).executeTakeFirst()) !== undefined;
}
