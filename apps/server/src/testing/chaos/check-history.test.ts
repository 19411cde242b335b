import type { MarkerItem, MessageItem } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { checkHistory } from './check-history.ts';
import type { History, LoggedConversation, LoggedEvent, TakeOver } from './history.ts';

const startMs = Date.parse('2026-03-01T12:00:00.000Z');
const ana = 'tmt_ana';
const ben = 'tmt_ben';

type Happened = readonly [type: string, more?: Readonly<Record<string, unknown>>];

/** What happened, as the log has it. Each event comes a second after the one before it. */
function logOf(
  ...events: readonly (readonly [type: string, more?: Record<string, unknown>])[]
): LoggedEvent[] {
  return events.map(([type, more = {}], index) => {
    const seq = index + 1;
    const author = authors[type];
    const at = new Date(startMs + seq * 1000).toISOString();
    const teammate = author === 'teammate' ? String(more['teammateId']) : null;
    const clientId =
      type === 'VisitorMessagePosted' || type === 'TeammateMessagePosted' ? `client${seq}` : null;
    const words = {
      id: `msg${seq}`,
      authorKind: author ?? '',
      authorId: teammate,
      body: `text ${seq}`,
      clientId,
    };
    return { seq, type, event: { at, ...more }, message: author === undefined ? null : words };
  });
}

const authors: Readonly<Record<string, string>> = {
  VisitorMessagePosted: 'visitor',
  TeammateMessagePosted: 'teammate',
  AgentAnswered: 'agent',
};

const asked: Happened = ['VisitorMessagePosted'];
const begun = (turnId: string): Happened => ['TurnBegun', { turnId }];
const answered = (turnId: string): Happened => ['AgentAnswered', { turnId }];
const requested: Happened = ['HandoffRequested', { request: { reason: 'button' } }];
const taken = (teammateId: string, from: string | null = null): Happened => [
  'TakenOver',
  { teammateId, from },
];
const replied = (teammateId: string): Happened => ['TeammateMessagePosted', { teammateId }];
const returned = (teammateId: string): Happened => ['HandedBack', { teammateId }];

/** A visitor asks, the agent answers, a person is asked for, comes, replies and hands back. */
const goodEvents = logOf(
  asked,
  begun('t1'),
  answered('t1'),
  requested,
  taken(ana),
  replied(ana),
  asked,
  replied(ana),
  returned(ana),
);

const conversation: LoggedConversation = {
  id: 'c1',
  seq: goodEvents.length,
  floor: 'agent',
  teammateId: null,
  events: goodEvents,
};

function messageAt(seq: number): MessageItem {
  const { message } = goodEvents[seq - 1] ?? {};
  const { id = '', authorKind = '', authorId = '', body = '', clientId = null } = message ?? {};
  const author =
    authorKind === 'teammate'
      ? { kind: 'teammate' as const, id: authorId ?? '', name: 'Ana' }
      : authorKind === 'agent'
        ? { kind: 'agent' as const, name: 'Robin' }
        : { kind: 'visitor' as const };
  const rest = { citations: [], outcome: null, offersPerson: false, offersAction: null };
  return { kind: 'message', id, seq, at: '', author, text: body, clientId, ...rest };
}

function markerAt(seq: number, marker: MarkerItem['marker']): MarkerItem {
  const rest = { by: null, reason: null, subject: null, detail: null };
  return { kind: 'marker', id: `event-${seq}`, seq, at: '', marker, ...rest };
}

const shownItems = [
  messageAt(1),
  messageAt(3),
  markerAt(5, 'taken_over'),
  messageAt(6),
  messageAt(7),
  messageAt(8),
  markerAt(9, 'handed_back'),
];
const shown = {
  who: 'shopper1',
  side: 'visitor' as const,
  conversationId: 'c1',
  items: shownItems,
  floor: 'agent',
};
const sent = [1, 7].map((seq) => ({
  who: 'shopper1',
  conversationId: 'c1',
  clientId: `client${seq}`,
  text: `text ${seq}`,
}));
const row = { who: 'Ana', conversationId: 'c1', seq: 9, floor: 'agent', teammateId: null };
const press = { conversationId: 'c1', duel: 1, startedMs: startMs + 4_900, endedMs: startMs + 5_200 };
const won: TakeOver = { ...press, teammateId: ana, outcome: { kind: 'won', seq: 5 } };
const refused = { kind: 'refused' as const, code: 'held_by_other' };
const lost: TakeOver = { ...press, teammateId: ben, outcome: { ...refused, heldBy: 'Ana' } };

const good: History = {
  conversations: [conversation],
  teammates: new Map([
    [ana, 'Ana'],
    [ben, 'Ben'],
  ]),
  acknowledged: sent,
  refused: [],
  shown: [shown],
  rows: [row],
  takeOvers: [won, lost],
  leftJobs: [],
};

const kindsIn = (history: History, part: keyof ReturnType<typeof checkHistory>) =>
  checkHistory(history)[part].map(({ kind }) => kind);
const withEvents = (events: readonly LoggedEvent[], row: Partial<LoggedConversation> = {}): History => ({
  ...good,
  conversations: [{ ...conversation, seq: events.length, ...row, events }],
});
const withItems = (items: readonly (MessageItem | MarkerItem)[]): History => ({
  ...good,
  shown: [{ ...shown, items }],
});
const without = <T>(list: readonly T[], index: number) => list.filter((_, at) => at !== index);

test('a history in which all is well has no findings', () => {
  expect(Object.values(checkHistory(good)).flat()).toEqual([]);
});

describe('the log', () => {
  test('a number that is missing', () => {
    expect(kindsIn(withEvents(without(goodEvents, 6), { seq: 9 }), 'log')).toContain('gap');
  });

  test('a number that is there twice', () => {
    const [first] = goodEvents;
    expect(kindsIn(withEvents(first ? [first, ...goodEvents] : []), 'log')).toContain('gap');
  });

  test('a row that lags behind its log, in number or floor', () => {
    expect(kindsIn(withEvents(goodEvents, { seq: 8 }), 'log')).toEqual(['gap']);
    expect(kindsIn(withEvents(goodEvents, { floor: 'queue' }), 'log')).toEqual(['stale']);
    expect(
      kindsIn(withEvents(goodEvents.slice(0, 8), { floor: 'teammate', teammateId: ben }), 'log'),
    ).toEqual(['stale']);
  });

  test.each<[string, readonly Happened[]]>([
    ['an answer after a takeover', [asked, begun('t1'), taken(ana), answered('t1')]],
    ['an answer of an older turn', [asked, begun('t1'), begun('t2'), answered('t1')]],
    ['an answer after a newer message', [asked, begun('t1'), asked, answered('t1')]],
    ['a second answer of one turn', [asked, begun('t1'), answered('t1'), answered('t1')]],
    ['an answer while a person is awaited', [asked, begun('t1'), requested, answered('t1')]],
    ['a turn for what was answered', [asked, begun('t1'), answered('t1'), begun('t2')]],
    ['a teammate who does not have the floor', [asked, taken(ana), replied(ben)]],
    ['a teammate from whom it was taken', [asked, taken(ana), taken(ben, ana), replied(ana)]],
    ['a teammate after handing back', [asked, taken(ana), returned(ana), replied(ana)]],
    ['a handback by another', [asked, taken(ana), returned(ben)]],
    ['two takeovers from nobody', [asked, taken(ana), taken(ben)]],
    ['a visitor in what is resolved', [asked, ['Resolved', { teammateId: ana }], asked]],
    ['a cancel of nothing', [asked, ['RequestCancelled']]],
  ])('%s', (_, events) => {
    expect(kindsIn(withEvents(logOf(...events)), 'log')).toContain('out of turn');
  });

  test('a visitor whom the agent owes an answer for ever', () => {
    expect(kindsIn(withEvents(logOf(asked)), 'log')).toEqual(['unanswered']);
    expect(kindsIn(withEvents(logOf(asked, begun('t1'))), 'log')).toEqual(['unanswered']);
  });
});

describe('what senders were told', () => {
  test('acknowledged, and not there', () => {
    const more = { who: 'shopper1', conversationId: 'c1', clientId: 'client99', text: 'hear me' };
    expect(kindsIn({ ...good, acknowledged: [...sent, more] }, 'sent')).toEqual(['lost']);
  });

  test('acknowledged, and there twice, also in another conversation', () => {
    const other = { ...conversation, id: 'c2' };
    expect(kindsIn({ ...good, conversations: [conversation, other] }, 'sent')).toEqual([
      'doubled',
      'doubled',
    ]);
  });

  test('the same words twice, as when a retry was taken for another message', () => {
    const [first] = goodEvents;
    const again = first?.message
      ? { ...first, message: { ...first.message, clientId: 'client99' } }
      : undefined;
    expect(kindsIn(withEvents(again ? [...goodEvents, again] : []), 'sent')).toEqual(['doubled']);
  });

  test('acknowledged, and there in another conversation only', () => {
    expect(kindsIn({ ...good, conversations: [{ ...conversation, id: 'c2' }] }, 'sent')).toEqual([
      'lost',
      'lost',
    ]);
  });

  test('acknowledged, and there in other words', () => {
    const acknowledged = sent.map((one) => ({ ...one, text: `${one.text}!` }));
    expect(kindsIn({ ...good, acknowledged }, 'sent')).toEqual(['altered', 'altered']);
  });

  test('sent one after the other, and there the other way round', () => {
    expect(kindsIn({ ...good, acknowledged: sent.toReversed() }, 'sent')).toEqual(['reordered']);
  });

  test('refused, and there all the same', () => {
    const refusedOnes = sent.slice(0, 1).map((one) => ({ ...one, code: 'held_by_other' }));
    expect(kindsIn({ ...good, refused: refusedOnes }, 'sent')).toEqual(['told wrongly']);
  });
});

describe('what clients show', () => {
  test('an item that is missing', () => {
    shownItems.forEach((_, index) => {
      expect(kindsIn(withItems(without(shownItems, index)), 'shown')).toEqual(['lost']);
    });
  });

  test('an item that is there twice', () => {
    const [first] = shownItems;
    expect(kindsIn(withItems(first ? [first, ...shownItems] : []), 'shown')).toEqual(['doubled']);
  });

  test('two items the other way round', () => {
    const [first, second, ...rest] = shownItems;
    expect(kindsIn(withItems(first && second ? [second, first, ...rest] : []), 'shown')).toEqual([
      'reordered',
    ]);
  });

  test('an item that the log does not have, or not for this side', () => {
    expect(kindsIn(withItems([...shownItems, { ...messageAt(8), id: 'msg99', seq: 10 }]), 'shown')).toEqual([
      'invented',
    ]);
    const seesRequest = [...shownItems.slice(0, 2), markerAt(4, 'handoff_requested'), ...shownItems.slice(2)];
    expect(kindsIn(withItems(seesRequest), 'shown')).toEqual(['invented']);
    expect(kindsIn({ ...good, shown: [{ ...shown, side: 'teammate' }] }, 'shown')).toEqual(['lost']);
  });

  test('an item with other words, another author or another number', () => {
    const change = (more: Partial<MessageItem>) =>
      withItems([{ ...messageAt(1), ...more }, ...shownItems.slice(1)]);
    expect(kindsIn(change({ text: 'else' }), 'shown')).toEqual(['altered']);
    expect(kindsIn(change({ author: { kind: 'system' } }), 'shown')).toEqual(['altered']);
    expect(kindsIn(change({ seq: 2 }), 'shown')).toEqual(['altered']);
    expect(kindsIn(change({ clientId: null }), 'shown')).toEqual(['altered']);
  });

  test('a floor or a line of the inbox of the day before', () => {
    expect(kindsIn({ ...good, shown: [{ ...shown, floor: 'queue' }] }, 'shown')).toEqual(['stale']);
    expect(kindsIn({ ...good, rows: [{ ...row, seq: 8 }] }, 'shown')).toEqual(['stale']);
    expect(kindsIn({ ...good, rows: [{ ...row, floor: 'teammate', teammateId: ana }] }, 'shown')).toEqual([
      'stale',
    ]);
  });
});

describe('takeovers', () => {
  const kinds = (...takeOvers: readonly TakeOver[]) => kindsIn({ ...good, takeOvers }, 'takeOvers');

  test('both were told that they have the floor', () => {
    const twice = logOf(asked, taken(ana), taken(ben, ana));
    const at = { ...press, startedMs: startMs, endedMs: startMs + 9_000 };
    const takeOvers: TakeOver[] = [
      { ...at, teammateId: ana, outcome: { kind: 'won', seq: 2 } },
      { ...at, teammateId: ben, outcome: { kind: 'won', seq: 3 } },
    ];
    expect(kindsIn({ ...withEvents(twice), takeOvers }, 'takeOvers')).toEqual(['two winners']);
  });

  test('each was told that the other has the floor', () => {
    const mirrored: TakeOver = { ...won, outcome: { ...refused, heldBy: 'Ben' } };
    expect(kinds(mirrored, lost)).toContain('no winner');
  });

  test('told of a takeover that is not in the log', () => {
    expect(kinds({ ...won, teammateId: ben })).toEqual(['told wrongly']);
  });

  test('told that somebody has the floor who has not, or nobody, or oneself', () => {
    expect(kinds({ ...lost, outcome: { ...refused, heldBy: 'Carl' } })).toEqual(['told wrongly']);
    expect(kinds({ ...lost, outcome: { ...refused, heldBy: null } })).toEqual(['told wrongly']);
    expect(kinds({ ...lost, outcome: { ...refused, heldBy: 'Ben' } })).toEqual(['told wrongly']);
    const later = { startedMs: startMs + 60_000, endedMs: startMs + 61_000 };
    expect(kinds({ ...lost, ...later })).toEqual(['told wrongly']);
  });

  test('refused for a reason that there cannot be', () => {
    expect(kinds({ ...lost, outcome: { ...refused, code: 'internal', heldBy: null } })).toEqual([
      'told wrongly',
    ]);
  });

  test('no answer came: nothing can be said', () => {
    expect(kinds(won, { ...lost, outcome: { kind: 'unknown' } })).toEqual([]);
  });
});

test('a job that a killed server still holds', () => {
  const leftJobs = [{ task: 'run_turn', lockedBy: 'worker1', attempts: 1, error: null }];
  expect(kindsIn({ ...good, leftJobs }, 'jobs')).toEqual(['job left']);
});
