import type { RunId } from '@chatref/core';
import { readRun, updateRun } from '../../store/action-runs.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { wordsIn } from '../conversations/texts/words-in.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { loadCall } from './load-call.ts';
import type { RunAt } from './record-run.ts';
import { startRow } from './run-call.ts';
import { tellRun } from './tell-run.ts';

/** Ends a run of which nothing more will come, with the error text for whoever waits for it. */
export async function giveUpRun(deps: AppDeps, at: RunAt): Promise<void> {
  const started = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const begun = await startRow(deps, tx, at);
    await giveUpRow(deps, tx, at.runId);
    return begun;
  });
  if (started?.run.isAwaited) await tellRun(deps, at);
}

/** Nothing where it has ended already. */
export async function giveUpRow(deps: AppDeps, tx: Tx, runId: RunId): Promise<void> {
  const row = await readRun(tx, runId, true);
  if (row?.status !== 'running') return;
  const { workspace_id: workspaceId, action_id: actionId, conversation_id: conversationId, fields } = row;
  const loaded = await loadCall(deps, tx, { workspaceId, actionId, conversationId, fields });
  const said = loaded?.texts.failed ?? wordsIn('en').failed;
  await updateRun(tx, runId, { attempts: row.attempts, status: 'failed', said, endedAt: nowOf(deps) });
}
