import type { RunId, WorkspaceId } from '@chatref/core';
import { enqueue } from '../../store/enqueue.ts';
import type { Tx } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';

/** `tried`: attempts so far since nobody waits any more. */
export type RetryAt = { readonly workspaceId: WorkspaceId; readonly runId: RunId; readonly tried: number };

export async function enqueueRetry(
  { ids }: Pick<AppDeps, 'ids'>,
  tx: Tx,
  { workspaceId, runId, tried, delayMs }: RetryAt & { readonly delayMs: number },
): Promise<void> {
  const runAt = new Date(ids.nowMs() + delayMs).toISOString();
  await enqueue(tx, 'retry_action', { payload: { workspaceId, runId, tried }, runAt, key: `retry:${runId}` });
}
