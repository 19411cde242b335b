import { callLimits } from '../../calls/limits.ts';
import { laterDelay } from '../../calls/retry-plan.ts';
import { type ActionRunRow, type RunChange, readRun, updateRun } from '../../store/action-runs.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { nowOf } from '../deps.ts';
import type { CallDeps } from './call-deps.ts';
import { enqueueRetry, type RetryAt } from './enqueue-retry.ts';
import { type LoadedCall, loadCall } from './load-call.ts';
import { type Performed, performCall } from './perform-call.ts';

/** One more attempt of a call that nobody waits for. Nothing where the run has ended. */
export async function retryRun(deps: CallDeps, at: RetryAt, signal: AbortSignal): Promise<void> {
  const found = await loadRetry(deps, at);
  if (found === null) return;
  const { row, loaded } = found;
  const performed = await performCall(deps, loaded, {
    idempotencyKey: row.again_of ?? row.id,
    untilMs: deps.ids.nowMs() + loaded.call.timeoutSeconds * 1000,
    maxTries: 1,
    signal,
  });
  await keepRetry(deps, at, performed);
}

type Retry = { readonly row: ActionRunRow; readonly loaded: LoadedCall };

function loadRetry(deps: CallDeps, at: RetryAt): Promise<Retry | null> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const row = await readRun(tx, at.runId, true);
    if (row?.status !== 'running') return null;
    const { action_id: actionId, conversation_id: conversationId, fields } = row;
    const loaded = await loadCall(deps, tx, { ...at, actionId, conversationId, fields });
    if (loaded !== null) return { row, loaded };
    await updateRun(tx, at.runId, { ...row, status: 'dead', endedAt: nowOf(deps) });
    return null;
  });
}

function keepRetry(deps: CallDeps, at: RetryAt, performed: Performed): Promise<void> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const row = await readRun(tx, at.runId, true);
    if (row?.status !== 'running') return;
    const attempts = [...row.attempts, ...performed.attempts].slice(-callLimits.maxLoggedAttempts);
    const { status, delayMs } = afterRetry(performed, { tried: at.tried, isOnce: row.origin !== 'visitor' });
    const isOver = delayMs === null;
    const said = row.origin === 'visitor' ? row.said : performed.verdict.said;
    await updateRun(tx, at.runId, { attempts, status, said, endedAt: isOver ? nowOf(deps) : null });
    if (!isOver) await enqueueRetry(deps, tx, { ...at, tried: at.tried + 1, delayMs });
  });
}

type After = { readonly status: RunChange['status']; readonly delayMs: number | null };

function afterRetry(
  { verdict, retryAfterMs }: Performed,
  { tried, isOnce }: { readonly tried: number; readonly isOnce: boolean },
): After {
  if (retryAfterMs === null || isOnce) return { status: verdict.outcome, delayMs: null };
  const delayMs = laterDelay(tried + 1, retryAfterMs);
  return { status: delayMs === null ? 'dead' : 'running', delayMs };
}
