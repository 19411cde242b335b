import type { InboxRow } from '@chatref/protocol';

/** A row of the inbox for tests: the agent has the floor, and everything else is what the test says. */
export function rowWith(facts: Partial<InboxRow>): InboxRow {
  return {
    conversationId: 'cnv_1',
    agentId: 'agt_1',
    seq: 1,
    visitorName: 'Sunny Otter',
    floor: 'agent',
    teammateId: null,
    teammateName: null,
    reason: null,
    requestedAt: null,
    waitingSince: null,
    lastText: 'Hello',
    lastAuthor: 'visitor',
    lastAt: '2026-01-01T12:00:00.000Z',
    createdAt: '2026-01-01T12:00:00.000Z',
    ...facts,
  };
}
