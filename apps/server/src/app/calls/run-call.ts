import type { ActionId, Run } from '@chatref/core';
import { proofLimits, retryLimits } from '../../calls/limits.ts';
import { laterDelay } from '../../calls/retry-plan.ts';
import { countFruitless, insertRun, readRun, readStartedRun, updateRun } from '../../store/action-runs.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { loadConversation } from '../../store/load-conversation.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import type { CallDeps } from './call-deps.ts';
import { enqueueRetry } from './enqueue-retry.ts';
import { giveUpRow } from './give-up-run.ts';
import { type LoadedCall, loadCall, readGiven } from './load-call.ts';
import { type Performed, performCall } from './perform-call.ts';
import type { RunAt } from './record-run.ts';
import { tellRun } from './tell-run.ts';

/**
 * The call that an action makes for a visitor. It may be started twice, killed or overtaken: it asks with the same key
 * each time, keeps what came back before anybody is told, and is let in only while the visitor waits for this very run.
 */
export async function runCall(deps: CallDeps, at: RunAt, signal: AbortSignal): Promise<void> {
  const begun = await beginRun(deps, at);
  if (begun === null) return;
  const { run, loaded } = begun;
  if (loaded !== null) {
    const performed = await performCall(deps, loaded, {
      idempotencyKey: at.runId,
      untilMs: Date.parse(run.startedAt) + retryLimits.visitorMs,
      maxTries: retryLimits.quickDelaysMs.length,
      signal,
    });
    await keepResult(deps, at, { run, performed });
  }
  if (run.isAwaited) await tellRun(deps, at);
}

type Begun = {
  readonly run: Run;
  /** Null where the result is there already. */
  readonly loaded: LoadedCall | null;
};

/** What is left to do, or null. */
function beginRun(deps: CallDeps, at: RunAt): Promise<Begun | null> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const started = await startRow(deps, tx, at);
    if (started === null) return null;
    const { run, isWaiting } = started;
    const row = await readRun(tx, at.runId, true);
    if (row === null) return null;
    if (row.status !== 'running' || row.attempts.length > 0) return { run, loaded: null };
    if (!isWaiting) {
      await updateRun(tx, at.runId, { ...row, status: 'stopped', endedAt: nowOf(deps) });
      return null;
    }
    const { action_id: actionId, fields } = row;
    const loaded = await loadCall(deps, tx, { ...at, actionId, fields });
    if (loaded === null) await giveUpRow(deps, tx, at.runId);
    const isSpent =
      loaded?.call.reveal.kind === 'match' && (await isTryingOut(deps, tx, { ...at, actionId }));
    return { run, loaded: loaded && { ...loaded, isSpent } };
  });
}

/** Whoever knows one value could else try out the other one. */
async function isTryingOut(
  { ids }: AppDeps,
  tx: Tx,
  of: RunAt & { readonly actionId: ActionId },
): Promise<boolean> {
  const since = new Date(ids.nowMs() - proofLimits.perMs).toISOString();
  return (await countFruitless(tx, { ...of, since })) >= proofLimits.maxFruitless;
}

type Started = { readonly run: Run; readonly isWaiting: boolean };

/** Has the run's row written, as the log began it; null where there is no such run. */
export async function startRow(deps: AppDeps, tx: Tx, at: RunAt): Promise<Started | null> {
  const started = await readStartedRun(tx, at);
  const conversation = await loadConversation(tx, at.conversationId);
  if (started === null || conversation === null || started.run.action.actionId === null) return null;
  const { run, seq: upToSeq } = started;
  const { floor } = conversation.state;
  const { actionId, name: actionName } = started.run.action;
  await insertRun(tx, {
    ...{ ...at, actionId, actionName, agentId: conversation.agent_id, againOf: null },
    origin: 'visitor',
    status: 'running',
    fields: await readGiven(tx, at.conversationId, upToSeq),
    at: nowOf(deps),
  });
  return { run, isWaiting: !run.isAwaited || (floor.kind === 'acting' && floor.run.runId === at.runId) };
}

type Result = { readonly run: Run; readonly performed: Performed };

/** Before the visitor is told: whoever takes this run up again finds it, and calls nobody. */
function keepResult(deps: AppDeps, at: RunAt, { run, performed }: Result): Promise<void> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const row = await readRun(tx, at.runId, true);
    // Somebody was faster, or gave it up: what they kept is what counts.
    if (row?.status !== 'running' || row.attempts.length > 0) return;
    const { verdict, retryAfterMs, attempts } = performed;
    const delayMs = run.isAwaited || retryAfterMs === null ? null : laterDelay(0, retryAfterMs);
    const said = run.isAwaited ? verdict.said : null;
    const isOver = delayMs === null;
    const status = isOver ? verdict.outcome : 'running';
    await updateRun(tx, at.runId, { attempts, status, said, endedAt: isOver ? nowOf(deps) : null });
    if (!isOver) await enqueueRetry(deps, tx, { ...at, tried: 0, delayMs });
  });
}
