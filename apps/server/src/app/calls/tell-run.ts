import { isRunRecorded, readRun, updateRun } from '../../store/action-runs.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { type RunAt, recordRun } from './record-run.ts';

/** Says what came of a run to the visitor who waits for it; where nobody does any more, the run was stopped. */
export async function tellRun(deps: AppDeps, at: RunAt): Promise<void> {
  const row = await inWorkspace(deps.db, at.workspaceId, (tx) => readRun(tx, at.runId));
  if (row === null || row.said === null || row.status === 'stopped') return;
  const outcome = row.status === 'done' ? 'done' : 'failed';
  const told = await recordRun(deps, at, { outcome, text: row.said });
  if (told.kind === 'done') return;
  await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    // Told before by somebody who died then, or never: only the log knows.
    if (await isRunRecorded(tx, at)) return;
    await updateRun(tx, at.runId, { ...row, status: 'stopped', endedAt: nowOf(deps) });
  });
}
