import type { ActionId, WorkspaceId } from '@chatref/core';
import type { ActionLogic } from '@chatref/protocol';
import { newSigningSecret } from '../calls/sign-call.ts';
import type { Secrets } from '../secrets/create-secrets.ts';
import type { Tx } from '../store/in-workspace.ts';
import type { AppDeps } from './deps.ts';

export type SecretsAt = { readonly workspaceId: WorkspaceId; readonly actionId: ActionId };
type Sealing = { readonly secrets: Secrets };

const headerPrefix = 'header:';
const signingName = 'signing';
const formerName = 'signing:former';
/** Both secrets sign for so long after an exchange: time to put the new one into the shop's system. */
const exchangeMs = 24 * 60 * 60_000;

/**
 * Keeps the secret headers that came with a saved action, and forgets those that it has no more. One whose value is null
 * stays as it is. A call that is saved for the first time gets the secret that it is signed with.
 */
export async function sealHeaders(
  deps: Sealing,
  tx: Tx,
  { logic, ...at }: SecretsAt & { readonly logic: ActionLogic },
): Promise<void> {
  const headers = logic.kind === 'call_api' ? logic.call.headers.filter(({ isSecret }) => isSecret) : [];
  const kept = headers.map(({ name }) => headerName(name));
  for (const stored of await secretNames(tx, at)) {
    if (stored.startsWith(headerPrefix) && !kept.includes(stored)) await forget(tx, at, stored);
  }
  for (const { name, value } of headers) {
    if (value !== null) await keep(deps, tx, { ...at, name: headerName(name), text: value });
  }
  if (logic.kind === 'call_api' && (await read(deps, tx, { ...at, name: signingName })) === null) {
    await keep(deps, tx, { ...at, name: signingName, text: newSigningSecret() });
  }
}

/** Values of the secret headers, by name in lower case. One that cannot be opened any more is left out. */
export async function openHeaders(
  { secrets }: Sealing,
  tx: Tx,
  at: SecretsAt,
): Promise<ReadonlyMap<string, string>> {
  const rows = await secretRows(tx, at);
  const opened = rows.flatMap(({ name, sealed }) => {
    const value = name.startsWith(headerPrefix) ? secrets.open(placeOf(at, name), sealed) : null;
    return value === null ? [] : [[name.slice(headerPrefix.length), value] as const];
  });
  return new Map(opened);
}

/** What a call is signed with now: the action's secret, and for a day after an exchange the former one too. */
export async function openSigning(
  { secrets, ids }: Pick<AppDeps, 'secrets' | 'ids'>,
  tx: Tx,
  at: SecretsAt,
): Promise<readonly string[]> {
  const current = await read({ secrets }, tx, { ...at, name: signingName });
  const former = await read({ secrets }, tx, { ...at, name: formerName });
  const [untilMs = '', secret = ''] = former?.split(' ') ?? [];
  return [...(current === null ? [] : [current]), ...(Number(untilMs) > ids.nowMs() ? [secret] : [])];
}

/** Another one from now on. */
export async function exchangeSigning(
  deps: Pick<AppDeps, 'secrets' | 'ids'>,
  tx: Tx,
  at: SecretsAt,
): Promise<void> {
  const current = await read(deps, tx, { ...at, name: signingName });
  const until = deps.ids.nowMs() + exchangeMs;
  if (current !== null) await keep(deps, tx, { ...at, name: formerName, text: `${until} ${current}` });
  await keep(deps, tx, { ...at, name: signingName, text: newSigningSecret() });
}

export function headerName(name: string): string {
  return headerPrefix + name.toLowerCase();
}

export async function secretNames(tx: Tx, at: SecretsAt): Promise<readonly string[]> {
  return (await secretRows(tx, at)).map(({ name }) => name);
}

function secretRows(tx: Tx, { workspaceId, actionId }: SecretsAt) {
  return tx
    .selectFrom('action_secret')
    .select(['name', 'sealed'])
    .where('workspace_id', '=', workspaceId)
    .where('action_id', '=', actionId)
    .execute();
}

type Named = SecretsAt & { readonly name: string };

async function read({ secrets }: Sealing, tx: Tx, { name, ...at }: Named): Promise<string | null> {
  const row = await tx
    .selectFrom('action_secret')
    .select('sealed')
    .where('workspace_id', '=', at.workspaceId)
    .where('action_id', '=', at.actionId)
    .where('name', '=', name)
    .executeTakeFirst();
  return row === undefined ? null : secrets.open(placeOf(at, name), row.sealed);
}

async function keep(
  { secrets }: Sealing,
  tx: Tx,
  { name, text, ...at }: Named & { readonly text: string },
): Promise<void> {
  const sealed = secrets.seal(placeOf(at, name), text);
  const row = { workspace_id: at.workspaceId, action_id: at.actionId, name, sealed };
  const isThere = ['workspace_id', 'action_id', 'name'] as const;
  await tx
    .insertInto('action_secret')
    .values(row)
    .onConflict((conflict) => conflict.columns(isThere).doUpdateSet({ sealed }))
    .execute();
}

async function forget(tx: Tx, { workspaceId, actionId }: SecretsAt, name: string): Promise<void> {
  await tx
    .deleteFrom('action_secret')
    .where('workspace_id', '=', workspaceId)
    .where('action_id', '=', actionId)
    .where('name', '=', name)
    .execute();
}

function placeOf({ workspaceId, actionId }: SecretsAt, name: string) {
  return { workspaceId, owner: actionId, name };
}
