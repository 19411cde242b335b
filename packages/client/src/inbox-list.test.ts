import type { InboxFilter, InboxRow } from '@chatref/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRows, matchesFilter, upsertRows } from './inbox-list.ts';
import { clientLimits } from './limits.ts';

function row(conversationId: string, more: Partial<InboxRow> = {}): InboxRow {
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

test('CLI-30 rows in any order leave the newest version of each', () => {
  const rowsArbitrary = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 20 })));
  fc.assert(
    fc.property(rowsArbitrary, (pairs) => {
      const list = pairs.reduce(
        (now, [id, seq]) => upsertRows(now, [row(id, { seq })]),
        upsertRows(new Map(), []),
      );
      for (const [id] of pairs) {
        const newest = Math.max(...pairs.filter(([one]) => one === id).map(([, seq]) => seq));
        expect(list.get(id)?.seq).toBe(newest);
      }
    }),
  );
});

test('CLI-31 each filter claims what it says', () => {
  const filters: InboxFilter[] = ['handoff_requested', 'mine', 'agent', 'all', 'resolved'];
  const under = (one: InboxRow) => filters.filter((filter) => matchesFilter(one, filter, 'me'));
  expect(under(row('a', { floor: 'agent' }))).toEqual(['agent', 'all']);
  expect(under(row('a', { floor: 'collecting' }))).toEqual(['agent', 'all']);
  expect(under(row('a', { floor: 'queue' }))).toEqual(['handoff_requested', 'all']);
  expect(under(row('a', { floor: 'teammate', teammateId: 'me' }))).toEqual(['mine', 'all']);
  expect(under(row('a', { floor: 'teammate', teammateId: 'other' }))).toEqual(['all']);
  expect(under(row('a', { floor: 'resolved' }))).toEqual(['all', 'resolved']);
});

test('CLI-32 requests by who asked first, others by the latest word', () => {
  const list = upsertRows(new Map(), [
    row('late', {
      floor: 'queue',
      requestedAt: '2026-01-02T09:00:00.000Z',
      lastAt: '2026-01-02T12:00:00.000Z',
    }),
    row('early', {
      floor: 'queue',
      requestedAt: '2026-01-02T08:00:00.000Z',
      lastAt: '2026-01-02T11:00:00.000Z',
    }),
    row('agent', { lastAt: '2026-01-02T11:30:00.000Z' }),
  ]);
  const ids = (filter: InboxFilter) =>
    listRows(list, filter, 'me').map(({ conversationId }) => conversationId);
  expect(ids('handoff_requested')).toEqual(['early', 'late']);
  expect(ids('all')).toEqual(['late', 'agent', 'early']);
});

test('CLI-33 a full list drops the oldest, and a waiting request last', () => {
  const many = Array.from({ length: clientLimits.maxInboxRows }, (_, index) =>
    row(`c${index}`, { lastAt: new Date(1_800_000_000_000 + index).toISOString() }),
  );
  const waiting = row('waiting', { floor: 'queue', lastAt: '2020-01-01T00:00:00.000Z' });
  const list = upsertRows(new Map(), [waiting, ...many]);
  expect(list.size).toBe(clientLimits.maxInboxRows);
  expect(list.has('waiting')).toBe(true);
  expect(list.has('c0')).toBe(false);
});
