import type { ActionId, WorkspaceId } from '@chatref/core';
import type { ActionLogic, ApiCall, SigningSecret } from '@chatref/protocol';
import { newSigningSecret } from '../../calls/sign-call.ts';
import { systemOf } from '../../calls/system-of.ts';
import type { Tx } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';

export type SecretsAt = { readonly workspaceId: WorkspaceId; readonly actionId: ActionId };
type Opening = Pick<AppDeps, 'secrets'>;

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
  deps: Opening,
  tx: Tx,
  { logic, ...at }: SecretsAt & { readonly logic: ActionLogic },
): Promise<void> {
  const call = logic.kind === 'call_api' ? logic.call : null;
  const headers = call?.headers.filter(({ isSecret }) => isSecret) ?? [];
  const kept = headers.map(({ name }) => headerPrefix + name.toLowerCase());
  for (const { name } of await secretRows(tx, at)) {
    if (name.startsWith(headerPrefix) && !kept.includes(name)) await forget(tx, at, name);
  }
  if (call === null) return;
  for (const { name, value } of headers) {
    if (value === null) continue;
    // A key is for the system that it was given for: see `openHeaders`.
    const text = `${systemOf(call.url)} ${value}`;
    await keep(deps, tx, { ...at, name: headerPrefix + name.toLowerCase(), text });
  }
  if ((await read(deps, tx, { ...at, name: signingName })) === null) {
    await keep(deps, tx, { ...at, name: signingName, text: newSigningSecret() });
  }
}

/**
 * Values of the secret headers for a call, by name in lower case. Left out is one that was given for another system than the
 * call goes to now, so that nobody can have a key sent elsewhere, and one that cannot be opened any more.
 */
export async function openHeaders(
  { secrets }: Opening,
  tx: Tx,
  { url, ...at }: SecretsAt & Pick<ApiCall, 'url'>,
): Promise<ReadonlyMap<string, string>> {
  const prefix = `${systemOf(url)} `;
  const opened = (await secretRows(tx, at)).flatMap(({ name, sealed }) => {
    const text = name.startsWith(headerPrefix) ? secrets.open(placeOf(at, name), sealed) : null;
    return text?.startsWith(prefix)
      ? [[name.slice(headerPrefix.length), text.slice(prefix.length)] as const]
      : [];
  });
  return new Map(opened);
}

/** What a call is signed with now: the action's secret, and for a day after an exchange the former one too. */
export async function openSigning(
  deps: Pick<AppDeps, 'secrets' | 'ids'>,
  tx: Tx,
  at: SecretsAt,
): Promise<readonly string[]> {
  const current = await read(deps, tx, { ...at, name: signingName });
  const former = await readFormer(deps, tx, at);
  return [...(current === null ? [] : [current]), ...(former === null ? [] : [former.secret])];
}

/** For whoever is to check signatures; null where no call was saved. */
export async function readSigning(
  deps: Pick<AppDeps, 'secrets' | 'ids'>,
  tx: Tx,
  at: SecretsAt,
): Promise<SigningSecret | null> {
  const secret = await read(deps, tx, { ...at, name: signingName });
  const former = await readFormer(deps, tx, at);
  const formerUntil = former === null ? null : new Date(former.untilMs).toISOString();
  return secret === null ? null : { secret, formerUntil };
}

/** Another one from now on; nothing where there is none. */
export async function exchangeSigning(
  deps: Pick<AppDeps, 'secrets' | 'ids'>,
  tx: Tx,
  at: SecretsAt,
): Promise<void> {
  const current = await read(deps, tx, { ...at, name: signingName });
  if (current === null) return;
  const untilMs = deps.ids.nowMs() + exchangeMs;
  await keep(deps, tx, { ...at, name: formerName, text: `${untilMs} ${current}` });
  await keep(deps, tx, { ...at, name: signingName, text: newSigningSecret() });
}

async function readFormer(deps: Pick<AppDeps, 'secrets' | 'ids'>, tx: Tx, at: SecretsAt) {
  const [untilMs, secret] = (await read(deps, tx, { ...at, name: formerName }))?.split(' ') ?? [];
  if (secret === undefined || Number(untilMs) <= deps.ids.nowMs()) return null;
  return { untilMs: Number(untilMs), secret };
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

async function read({ secrets }: Opening, tx: Tx, { name, ...at }: Named): Promise<string | null> {
  const row = (await secretRows(tx, at)).find((one) => one.name === name);
  return row === undefined ? null : secrets.open(placeOf(at, name), row.sealed);
}

async function keep(
  { secrets }: Opening,
  tx: Tx,
  { name, text, ...at }: Named & { readonly text: string },
): Promise<void> {
  const sealed = secrets.seal(placeOf(at, name), text);
  const row = { workspace_id: at.workspaceId, action_id: at.actionId, name, sealed };
  const place = ['workspace_id', 'action_id', 'name'] as const;
  await tx
    .insertInto('action_secret')
    .values(row)
    .onConflict((conflict) => conflict.columns(place).doUpdateSet({ sealed }))
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
