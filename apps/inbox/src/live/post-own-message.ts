import { type Answer, isReceipt, type PendingMessage, type Receipt, request } from '@chatref/client';
import type { TeammateHead } from '@chatref/protocol';
import { type ConversationRef, conversationPath } from '../api/conversations.ts';
import { browserFetch } from './browser-fetch.ts';
import type { OwnKind } from './pending-storage.ts';

export type TeammateReceipt = Receipt<TeammateHead>;

/** Sends a reply or a note once; the queue decides whether to try again. */
export function postOwnMessage(
  ref: ConversationRef,
  kind: OwnKind,
  { clientId, text }: PendingMessage,
): Promise<Answer<TeammateReceipt>> {
  return request(browserFetch, {
    method: 'POST',
    address: conversationPath(ref, kind === 'reply' ? 'messages' : 'notes'),
    headers: { accept: 'application/json' },
    body: { clientId, text },
    accepts: isReceipt<TeammateHead>,
  });
}
