import {
  type InviteView,
  inviteViewSchema,
  type Me,
  meSchema,
  type Setup,
  type SignUpRequest,
  setupSchema,
} from '@chatref/protocol';
import { ApiError } from './api-error.ts';
import { request, requestDone } from './request.ts';

export function fetchSetup(): Promise<Setup> {
  return request(setupSchema, '/api/setup');
}

/** Null when nobody is signed in: a state of the app, not a failure. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await request(meSchema, '/api/me');
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

export function signUp(body: SignUpRequest): Promise<Me> {
  return request(meSchema, '/api/sign-up', { method: 'POST', body });
}

export function signIn(body: { email: string; password: string }): Promise<void> {
  return requestDone('/api/auth/sign-in/email', { method: 'POST', body });
}

export function signOut(): Promise<void> {
  return requestDone('/api/auth/sign-out', { method: 'POST', body: {} });
}

export function fetchInvite(inviteId: string): Promise<InviteView> {
  return request(inviteViewSchema, `/api/invites/${encodeURIComponent(inviteId)}`);
}

export function acceptInvite(inviteId: string): Promise<Me> {
  return request(meSchema, `/api/invites/${encodeURIComponent(inviteId)}/accept`, { method: 'POST' });
}
