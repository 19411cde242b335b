import {
  type ActionRun,
  actionRunListSchema,
  actionRunSchema,
  type SigningSecret,
  signingSecretSchema,
  type TryActionRequest,
} from '@chatref/protocol';
import { actionsPath } from './actions.ts';
import { type ConversationRef, conversationPath } from './conversations.ts';
import { request } from './request.ts';
import type { AgentRef } from './sources.ts';

export type ActionRunPage = { runs: ActionRun[]; next: string | null };

export function fetchActionRuns(
  agent: AgentRef,
  actionId: string,
  before: string | null,
): Promise<ActionRunPage> {
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  return request(actionRunListSchema, actionsPath(agent, actionId, 'runs') + query);
}

export function tryAction(agent: AgentRef, body: TryActionRequest): Promise<ActionRun> {
  return request(actionRunSchema, actionsPath(agent, 'try'), { method: 'POST', body });
}

/** The same call once more, by hand: the visitor hears nothing of it. */
export function runAgain(agent: AgentRef, { id, actionId }: ActionRun): Promise<ActionRun> {
  return request(actionRunSchema, actionsPath(agent, actionId, 'runs', id, 'again'), { method: 'POST' });
}

export function fetchSigningSecret(agent: AgentRef, actionId: string): Promise<SigningSecret> {
  return request(signingSecretSchema, actionsPath(agent, actionId, 'signing-secret'));
}

/** For a day both the new and the former sign, so that no call is refused meanwhile. */
export function exchangeSigningSecret(agent: AgentRef, actionId: string): Promise<SigningSecret> {
  return request(signingSecretSchema, actionsPath(agent, actionId, 'signing-secret'), { method: 'POST' });
}

/** Calls that were made for this conversation, newest first. */
export function fetchConversationRuns(ref: ConversationRef, before: string | null): Promise<ActionRunPage> {
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  return request(actionRunListSchema, conversationPath(ref, 'runs') + query);
}
