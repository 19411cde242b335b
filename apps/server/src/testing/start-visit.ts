import { randomBytes } from 'node:crypto';
import type { SessionResponse, VisitorBatch, VisitorReceipt } from '@chatref/protocol';
import type { Caller } from './caller.ts';

export const noVisit = { pageUrl: null, pageTitle: null, referrer: null, language: null, timeZone: null };

/** A visitor who has opened the widget. */
export type Visit = {
  readonly caller: Caller;
  readonly token: string;
  readonly visitorId: string;
  readonly conversation: VisitorBatch | null;
  /** Says something in the open conversation; the receipt names it. */
  readonly say: (text: string, clientId?: string) => Promise<VisitorReceipt>;
};

/** Opens the widget on a page of the shop; `token` comes back as the one who had it. */
export async function startVisit(anonymous: Caller, agentId: string, token?: string): Promise<Visit> {
  const sender = token === undefined ? anonymous : anonymous.with({ authorization: `Bearer ${token}` });
  const session = await sender.ok<SessionResponse>('POST', '/w/sessions', {
    agentId,
    origin: 'https://shop.example',
    visit: noVisit,
  });
  const caller = anonymous.with({ authorization: `Bearer ${session.token}` });
  return {
    caller,
    token: session.token,
    visitorId: session.visitorId,
    conversation: session.conversation,
    say: (text, clientId = newClientId()) =>
      caller.ok<VisitorReceipt>('POST', '/w/messages', { conversationId: null, clientId, text }),
  };
}

export function newClientId(): string {
  return randomBytes(9).toString('base64url');
}
