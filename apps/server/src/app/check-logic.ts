import type { ActionId, WorkspaceId } from '@chatref/core';
import type { ApiCall, SaveActionRequest } from '@chatref/protocol';
import { type CallProblem, checkCall, checkMessage } from '../calls/check-call.ts';
import type { Tx } from '../store/in-workspace.ts';
import { headerName, secretNames } from './call-secrets.ts';

type CheckedAt = { readonly workspaceId: WorkspaceId; readonly actionId: ActionId | null };

/** What of an action's logic cannot work as it was sent, each with the path of its setting. */
export async function checkLogic(
  tx: Tx,
  at: CheckedAt,
  { logic, fields }: Pick<SaveActionRequest, 'logic' | 'fields'>,
): Promise<readonly CallProblem[]> {
  if (logic.kind === 'send_message') return under('logic', checkMessage(logic.text, fields));
  if (logic.kind !== 'call_api') return [];
  const missing = await missingSecrets(tx, at, logic.call);
  return under('logic.call', [...checkCall(logic.call, fields), ...missing]);
}

/** A secret without a value keeps what is stored, which has to be there. */
export async function missingSecrets(
  tx: Tx,
  { workspaceId, actionId }: CheckedAt,
  { headers }: ApiCall,
): Promise<readonly CallProblem[]> {
  const stored = actionId === null ? [] : await secretNames(tx, { workspaceId, actionId });
  return headers.flatMap(({ name, value, isSecret }, i) =>
    isSecret && value === null && !stored.includes(headerName(name))
      ? [{ path: `headers.${i}.value`, message: `Enter the secret value of ${name}.` }]
      : [],
  );
}

function under(prefix: string, problems: readonly CallProblem[]): readonly CallProblem[] {
  return problems.map(({ path, message }) => ({ path: `${prefix}.${path}`, message }));
}
