import type { Thread } from '@chatref/client';
import type { TimelineItem, VisitorHead } from '@chatref/protocol';
import { expect, test } from 'vitest';
import type { ToLoader } from '../../bridge/bridge.ts';
import { Announcer } from './announcer.ts';

const permitted = { requestPerson: null, cancelRequest: null };

function threadOf(...authors: ('visitor' | 'system')[]): Thread<VisitorHead> {
  const items = authors.map((kind, index): TimelineItem => {
    const seq = index + 1;
    const rest = { clientId: null, citations: [], outcome: null, offersPerson: false, offersAction: null };
    return { kind: 'message', id: `m${seq}`, seq, at: '', author: { kind }, text: `t${seq}`, ...rest };
  });
  const seq = authors.length;
  const floor = { kind: 'agent', isAnswering: false, turnId: null } as const;
  return { conversationId: 'c', cursor: seq, items, head: { seq, floor, permitted }, hasEarlier: false };
}

function setUp(readSeq = 0) {
  const posted: ToLoader[] = [];
  const announcer = new Announcer((message) => posted.push(message), readSeq);
  return { announcer, take: () => posted.splice(0) };
}

test('WID-13 what comes while nobody looks is unread, until somebody does', () => {
  const { announcer, take } = setUp();
  announcer.tell(threadOf('visitor', 'system'), false);
  expect(take()).toContainEqual({ t: 'unread', label: ' – 1 unread message' });
  announcer.tell(threadOf('visitor', 'system'), true);
  expect(take()).toEqual([
    { t: 'keep', key: 'read', value: '2' },
    { t: 'unread', label: '' },
    { t: 'event', name: 'unread', detail: { count: 0 } },
  ]);
});

test('WID-13 each message is told once, and none that was read on an earlier page', () => {
  const { announcer, take } = setUp(1);
  const told = () => take().filter((one) => one.t === 'event' && one.name === 'message');
  announcer.tell(threadOf('visitor', 'system'), true);
  expect(told()).toEqual([{ t: 'event', name: 'message', detail: { author: 'system', text: 't2' } }]);
  announcer.tell(threadOf('visitor', 'system'), true);
  expect(told()).toEqual([]);
});

test('WID-33 a visitor who is forgotten is nobody’s any more, and the page is told', () => {
  const { announcer, take } = setUp();
  const thread = threadOf('visitor');
  const permitted = { requestPerson: null, cancelRequest: null };
  const floor = { kind: 'queue', requestedAt: '', reason: 'asked', actionName: '' } as const;
  announcer.tell({ ...thread, head: { seq: 1, floor, permitted } }, true);
  take();
  announcer.reset();
  expect(take()).toContainEqual({ t: 'event', name: 'state', detail: { state: 'agent' } });
});
