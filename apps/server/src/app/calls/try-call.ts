import { type ActionId, type AgentId, newId, type RunId, type WorkspaceId } from '@chatref/core';
import { type ActionRun, type ApiCall, type Field, newAction } from '@chatref/protocol';
import { type CallProblem, checkCall } from '../../calls/check-call.ts';
import { presentRun } from '../../present/action-run.ts';
import { insertRun, readRun, updateRun } from '../../store/action-runs.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import type { ActionRow } from '../../store/rows.ts';
import { isAgent } from '../actions/actions-at.ts';
import { missingSecrets } from '../actions/check-logic.ts';
import { nowOf } from '../deps.ts';
import type { CallDeps } from './call-deps.ts';
import { openHeaders, openSigning } from './call-secrets.ts';
import { callTexts } from './call-texts.ts';
import { type LoadedCall, valuesOf, withTyped } from './load-call.ts';
import { type Performed, performCall } from './perform-call.ts';

export type TryAt = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  /** Null: it was never saved. */
  readonly actionId: ActionId | null;
};
type Trial = {
  readonly call: ApiCall;
  readonly fields: Readonly<Record<string, string>>;
  /** Fields as they stand in the editor; absent: as they were saved. */
  readonly asked?: readonly Field[] | undefined;
};
export type Tried =
  | { readonly kind: 'tried'; readonly run: ActionRun }
  | { readonly kind: 'bad_call'; readonly problems: readonly CallProblem[] }
  | { readonly kind: 'not_found' };

/** One attempt of the call as it stands in the editor. Kept among the runs of an action that was saved. */
export async function tryCall(deps: CallDeps, at: TryAt, trial: Trial, signal: AbortSignal): Promise<Tried> {
  const loaded = await inWorkspace(deps.db, at.workspaceId, (tx) => loadTrial(deps, tx, { ...at, ...trial }));
  if (loaded.kind !== 'loaded') return loaded;
  const { action, call } = loaded;
  const runId = newId('run', deps.ids);
  const startedAt = nowOf(deps);
  const performed = await performCall(deps, call, {
    idempotencyKey: runId,
    untilMs: deps.ids.nowMs() + trial.call.timeoutSeconds * 1000,
    maxTries: 1,
    signal,
  });
  const ended = { ...performed, runId, startedAt, endedAt: nowOf(deps) };
  if (action === null) return { kind: 'tried', run: unkept(ended) };
  return { kind: 'tried', run: await keep(deps, { ...at, action, fields: trial.fields, ended }) };
}

type Loaded =
  | { readonly kind: 'loaded'; readonly action: ActionRow | null; readonly call: LoadedCall }
  | Exclude<Tried, { kind: 'tried' }>;

async function loadTrial(
  deps: CallDeps,
  tx: Tx,
  { workspaceId, agentId, actionId, call, fields, asked: typed }: TryAt & Trial,
): Promise<Loaded> {
  const action = actionId === null ? null : await readAction(tx, agentId, actionId);
  if (action === undefined || !(await isAgent(tx, agentId))) return { kind: 'not_found' };
  const asked = typed ?? action?.fields ?? [];
  const problems = [
    ...checkCall(call, asked),
    ...(await missingSecrets(deps, tx, { workspaceId, actionId, call })),
  ];
  if (problems.length > 0) {
    return { kind: 'bad_call', problems: problems.map((one) => ({ ...one, path: `call.${one.path}` })) };
  }
  const at = actionId === null ? null : { workspaceId, actionId };
  const stored =
    at === null ? new Map<string, string>() : await openHeaders(deps, tx, { ...at, url: call.url });
  const loaded = {
    call,
    asked,
    values: valuesOf(fields, asked, null),
    texts: callTexts(action ?? newAction({ name: 'x' }), call, { language: 'en', canHandOff: true }),
    headers: withTyped(call, stored),
    signing: at === null ? null : await openSigning(deps, tx, at),
  };
  return { kind: 'loaded', action, call: loaded };
}

function readAction(tx: Tx, agentId: AgentId, actionId: ActionId): Promise<ActionRow | undefined> {
  return tx
    .selectFrom('action')
    .selectAll()
    .where('id', '=', actionId)
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

type Ended = Performed & { readonly runId: RunId; readonly startedAt: string; readonly endedAt: string };

function unkept({ runId, startedAt, endedAt, attempts, verdict }: Ended): ActionRun {
  return {
    id: runId,
    actionId: '',
    actionName: '',
    conversationId: null,
    origin: 'try',
    status: verdict.outcome,
    createdAt: startedAt,
    endedAt,
    attempts: [...attempts],
    said: verdict.said,
  };
}

type Kept = TryAt & Pick<Trial, 'fields'> & { readonly action: ActionRow; readonly ended: Ended };

function keep(deps: CallDeps, { workspaceId, agentId, action, fields, ended }: Kept): Promise<ActionRun> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const { runId, attempts, verdict, startedAt, endedAt } = ended;
    const owned = { workspaceId, runId, agentId, actionId: action.id, actionName: action.name };
    const about = { conversationId: null, origin: 'try', againOf: null, status: verdict.outcome } as const;
    await insertRun(tx, { ...owned, ...about, fields, at: startedAt });
    await updateRun(tx, runId, { attempts, status: verdict.outcome, said: verdict.said, endedAt });
    const row = await readRun(tx, runId);
    return row === null ? unkept(ended) : presentRun(row);
  });
}
