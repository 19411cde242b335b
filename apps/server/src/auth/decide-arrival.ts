import type { AuthDatabase } from './auth-database.ts';
import { isFirstArrival } from './is-first-arrival.ts';
import { authLimits } from './limits.ts';
import { readInvite } from './read-invite.ts';
import { type AuthRefused, refuse } from './refusals.ts';

/** How someone who signs up comes in, and what the workspace owes them for it. */
export type Arrival =
  | { kind: 'founder'; origin: 'first' | 'open'; workspaceName: string }
  | { kind: 'invited'; inviteId: string }
  | AuthRefused;

export type ArrivalRequest = { name: string; email: string; workspaceName: string; inviteId: string };

/**
 * The first person founds a workspace; later ones need an invite, unless the server is open to everyone.
 * With an invite its own state decides, also for the first person: they were asked into that workspace.
 */
export async function decideArrival(
  deps: { db: AuthDatabase; isSignupOpen: boolean },
  request: ArrivalRequest,
): Promise<Arrival> {
  if (request.inviteId !== '') return arriveByInvite(deps.db, request);
  const workspaceName = nameWorkspace(request);
  if (await isFirstArrival(deps.db)) return { kind: 'founder', origin: 'first', workspaceName };
  if (deps.isSignupOpen) return { kind: 'founder', origin: 'open', workspaceName };
  return refuse('signup_by_invite_only');
}

async function arriveByInvite(db: AuthDatabase, request: ArrivalRequest): Promise<Arrival> {
  const found = await readInvite({ db }, request.inviteId);
  if (found.kind === 'refused') return found;
  if (found.invite.email !== request.email.toLowerCase()) return refuse('invite_wrong_address');
  return { kind: 'invited', inviteId: found.invite.id };
}

function nameWorkspace({ name, workspaceName }: ArrivalRequest): string {
  const wanted = workspaceName.trim() || `${name.trim()}'s shop`;
  return wanted.slice(0, authLimits.maxNameLength);
}
