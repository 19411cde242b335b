import type { InboxFilter } from '@chatref/protocol';
import { linkOptions } from '@tanstack/react-router';

type Place = { filter: InboxFilter; agentId: string | null; conversationId?: string };

/** Where a list, or a conversation in it, is found. Says also what is not open, since links otherwise keep what is. */
export function inboxLink({ filter, agentId, conversationId }: Place) {
  return linkOptions({
    to: '/inbox/$filter/{-$conversationId}',
    params: { filter, conversationId },
    search: agentId === null ? {} : { agent: agentId },
  });
}
