import type { InboxFilter, InboxRow } from '@chatref/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InboxList, listRows, matchesFilter, newsSince, shownRows, upsertRows } from './inbox-list.ts';
import { clientLimits } from './limits.ts';
import { InboxModel, type Page } from './testing/inbox-model.ts';
import { inboxRow } from './testing/inbox-row.ts';

const filters: InboxFilter[] = ['handoff_requested', 'mine', 'agent', 'all', 'resolved'];
const viewOf = (filter: InboxFilter) => ({ filter, agentId: null, teammateId: 'me' });

test('CLI-30 rows in any order leave the newest version of each', () => {
  const rowsArbitrary = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 20 })));
  fc.assert(
    fc.property(rowsArbitrary, (pairs) => {
      const list = pairs.reduce(
        (now, [id, seq]) => upsertRows(now, [inboxRow(id, { seq })]),
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
  const under = (one: InboxRow) => filters.filter((filter) => matchesFilter(one, filter, 'me'));
  expect(under(inboxRow('a', { floor: 'agent' }))).toEqual(['agent', 'all']);
  expect(under(inboxRow('a', { floor: 'collecting' }))).toEqual(['agent', 'all']);
  expect(under(inboxRow('a', { floor: 'acting' }))).toEqual(['agent', 'all']);
  expect(under(inboxRow('a', { floor: 'queue' }))).toEqual(['handoff_requested', 'all']);
  expect(under(inboxRow('a', { floor: 'teammate', teammateId: 'me' }))).toEqual(['mine', 'all']);
  expect(under(inboxRow('a', { floor: 'teammate', teammateId: 'other' }))).toEqual(['all']);
  expect(under(inboxRow('a', { floor: 'resolved' }))).toEqual(['resolved']);
});

test('CLI-32 requests by who asked first, others by the latest word', () => {
  const list = upsertRows(new Map(), [
    inboxRow('late', {
      floor: 'queue',
      requestedAt: '2026-01-02T09:00:00.000Z',
      lastAt: '2026-01-02T12:00:00.000Z',
    }),
    inboxRow('early', {
      floor: 'queue',
      requestedAt: '2026-01-02T08:00:00.000Z',
      lastAt: '2026-01-02T11:00:00.000Z',
    }),
    inboxRow('agent', { lastAt: '2026-01-02T11:30:00.000Z' }),
  ]);
  const ids = (filter: InboxFilter) =>
    listRows(list, viewOf(filter)).map(({ conversationId }) => conversationId);
  expect(ids('handoff_requested')).toEqual(['early', 'late']);
  expect(ids('all')).toEqual(['late', 'agent', 'early']);
});

test('CLI-33 a full list drops the oldest, and a waiting request last', () => {
  const many = Array.from({ length: clientLimits.maxInboxRows }, (_, index) =>
    inboxRow(`c${index}`, { lastAt: new Date(1_800_000_000_000 + index).toISOString() }),
  );
  const waiting = inboxRow('waiting', { floor: 'queue', lastAt: '2020-01-01T00:00:00.000Z' });
  const list = upsertRows(new Map(), [waiting, ...many]);
  expect(list.size).toBe(clientLimits.maxInboxRows);
  expect(list.has('waiting')).toBe(true);
  expect(list.has('c0')).toBe(false);
});

/** What happens between a server and a list: rows change, are heard late, twice or out of order, pages are fetched. */
const stepArbitrary = fc.oneof(
  fc.record({
    do: fc.constant('change' as const),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    agentId: fc.constantFrom('agent-1', 'agent-2'),
    floor: fc.constantFrom('agent', 'collecting', 'queue', 'teammate', 'resolved' as const),
    teammateId: fc.constantFrom('me', 'other'),
    minute: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ do: fc.constant('hear' as const), index: fc.nat(60) }),
  fc.record({ do: fc.constant('ask' as const) }),
  fc.record({ do: fc.constant('arrive' as const) }),
);

test('CLI-38 a live list is what a reload shows, and its length the count beside its filter', () => {
  const setting = fc.record({
    filter: fc.constantFrom(...filters),
    agentId: fc.constantFrom(null, 'agent-1'),
    pages: fc.integer({ min: 1, max: 3 }),
    pageRows: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(stepArbitrary, { minLength: 10, maxLength: 80, size: 'max' }),
    last: fc.infiniteStream(fc.nat(1000)),
  });
  fc.assert(
    fc.property(setting, ({ filter, agentId, pages: count, pageRows, steps, last }) => {
      const view = { filter, agentId, teammateId: 'me' };
      const server = new InboxModel(pageRows);
      let pages: readonly Page[] = server.pages(view, count);
      let asked: { readonly pages: readonly Page[]; readonly before: InboxList } | null = null;
      let news: InboxList = new Map();
      for (const step of steps) {
        if (step.do === 'change') server.change(step);
        const row = step.do === 'hear' ? server.told[step.index % server.told.length] : undefined;
        if (row) news = upsertRows(news, [row]);
        if (step.do === 'ask') asked = { pages: server.pages(view, count), before: news };
        if (step.do === 'arrive' && asked) {
          pages = asked.pages;
          news = newsSince(news, asked.before);
          asked = null;
        }
      }
      // In the end everything was heard at least once, in any order.
      const late = server.told.map((row) => ({ row, at: last.next().value ?? 0 }));
      for (const { row } of late.toSorted((a, b) => a.at - b.at)) news = upsertRows(news, [row]);
      const shown = shownRows(view, pages, news);
      expect(shown).toEqual(server.rowsUpTo(view, pages.at(-1)?.next ?? null));
      if (pages.at(-1)?.next === null) expect(shown).toHaveLength(server.counts(view)[filter]);
    }),
    { numRuns: 500 },
  );
});
