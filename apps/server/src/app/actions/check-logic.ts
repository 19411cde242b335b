import type { ActionId, WorkspaceId } from '@chatref/core';
import type { ApiCall, SaveActionRequest } from '@chatref/protocol';
import { type CallProblem, checkCall, checkMessage } from '../../calls/check-call.ts';
import type { Tx } from '../../store/in-workspace.ts';
import { openHeaders } from '../calls/call-secrets.ts';
import type { AppDeps } from '../deps.ts';

type CheckedAt = { readonly workspaceId: WorkspaceId; readonly actionId: ActionId | null };

/** What of an action's logic cannot work as it was sent, each with the path of its setting. */
export async function checkLogic(
  deps: Pick<AppDeps, 'secrets'>,
  tx: Tx,
  { logic, fields, ...at }: CheckedAt & Pick<SaveActionRequest, 'logic' | 'fields'>,
): Promise<readonly CallProblem[]> {
  if (logic.kind === 'send_message') return under('logic', checkMessage(logic.text, fields));
  if (logic.kind !== 'call_api') return [];
  const { call } = logic;
  return under('logic.call', [
    ...checkCall(call, fields),
    ...(await missingSecrets(deps, tx, { ...at, call })),
  ]);
}

/** A secret without a value keeps what is stored, which has to be there and for the same system. */
export async function missingSecrets(
  deps: Pick<AppDeps, 'secrets'>,
  tx: Tx,
  { workspaceId, actionId, call }: CheckedAt & { readonly call: ApiCall },
): Promise<readonly CallProblem[]> {
  const { url, headers } = call;
  const none: ReadonlyMap<string, string> = new Map();
  const stored = actionId === null ? none : await openHeaders(deps, tx, { workspaceId, actionId, url });
  return headers.flatMap(({ name, value, isSecret }, i) =>
    isSecret && value === null && !stored.has(name.toLowerCase())
      ? [{ path: `headers.${i}.value`, message: `Enter the secret value of ${name} for this address.` }]
      : [],
  );
}

function under(prefix: string, problems: readonly CallProblem[]): readonly CallProblem[] {
  return problems.map(({ path, message }) => ({ path: `${prefix}.${path}`, message }));
}
