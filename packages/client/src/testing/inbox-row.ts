import type { InboxRow } from '@chatref/protocol';

/** A row of the inbox: the agent has the floor, and everything else is what the test says. */
export function inboxRow(conversationId: string, more: Partial<InboxRow> = {}): InboxRow {
  return {
    conversationId,
    agentId: 'a',
    seq: 1,
    visitorName: 'Visitor',
    floor: 'agent',
    teammateId: null,
    teammateName: null,
    reason: null,
    requestedAt: null,
    waitingSince: null,
    lastText: '',
    lastAuthor: 'visitor',
    lastAt: '2026-01-01T00:00:00.000Z',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}
