import { describe, expect, test } from 'vitest';
import { fieldProblems } from '../../strings/en.ts';
import { countUnread } from './count-unread.ts';
import { emailIn } from './email-in.ts';
import { fieldsOf } from './fields-of.ts';
import { clientIdOf, pendingIn, pendingKey } from './pending-in.ts';
import { ratingsOf } from './ratings-of.ts';
import { sayAgo, sayDay } from './say-time.ts';
import { stateLine } from './state-line.ts';

const item = (seq: number, kind: 'visitor' | 'system') => ({
  kind: 'message' as const,
  id: `m${seq}`,
  seq,
  at: '',
  author: { kind },
  text: '',
  clientId: null,
  citations: [],
  outcome: null,
  offersPerson: false,
  offersAction: null,
});

test('WID-3 attributes of a button are fields by their keys', () => {
  const dataset = {
    chatrefAction: 'talk-to-an-expert',
    chatrefSku: 'MS-1',
    chatrefOrderNumber: 'MK-2',
    other: 'x',
  };
  expect(fieldsOf(dataset, 'button')).toEqual({ sku: 'MS-1', order_number: 'MK-2' });
  expect(fieldsOf({ chatrefOrder: 'MK-3', theme: 'dark' }, 'page_rule')).toEqual({ order: 'MK-3' });
  expect(fieldsOf({ orderNumber: 'MK-4', empty: '' }, undefined)).toEqual({ order_number: 'MK-4' });
  expect(fieldsOf({ sku: 'x'.repeat(999) }, undefined)['sku']).toHaveLength(200);
});

test('WID-13 unread are the messages of others after what was read', () => {
  const items = [item(1, 'system'), item(2, 'visitor'), item(3, 'system'), item(4, 'system')];
  expect(countUnread(items, 0)).toBe(3);
  expect(countUnread(items, 3)).toBe(1);
  expect(countUnread(items, 4)).toBe(0);
});

describe('WID-14 the state line', () => {
  test('WID-14 says who has the floor', () => {
    const queue = { kind: 'queue', requestedAt: '', reason: 'asked', actionName: '' } as const;
    const teammate = { kind: 'teammate', teammateId: 't', name: 'Ana', since: '' } as const;
    expect(stateLine({ kind: 'agent', isAnswering: true, turnId: 't1' }).text).toBe('The AI agent answers');
    expect(stateLine(queue)).toEqual({ text: 'Waiting for a person', tone: 'waiting' });
    expect(stateLine(teammate)).toEqual({ text: 'Ana is here', tone: 'person' });
    const form = { collectionId: '', actionName: '', isHandoff: false, fields: [], deadlineAt: '' };
    const asking = (stage: 'fields' | 'confirm') =>
      stateLine({ kind: 'collecting', form: { ...form, ask: 'one_by_one', stage } }).text;
    expect([asking('fields'), asking('confirm')]).toEqual(['A few details first', 'Waiting for your answer']);
    expect(stateLine({ kind: 'acting', actionName: '', since: '' }).text).toBe('Checking with the shop…');
    expect(stateLine({ kind: 'resolved', by: 'Ana', at: '' }).tone).toBe('quiet');
  });
});

test('WID-16 unsent messages are read back, and nothing else', () => {
  const message = { clientId: 'client-1', text: 'hello', state: 'failed', writtenMs: 5 };
  const kept = {
    token: 'secret',
    [pendingKey('client-1')]: JSON.stringify(message),
    [pendingKey('client-2')]: '{broken',
    [pendingKey('client-3')]: '{"text":1}',
  };
  expect(pendingIn(kept)).toEqual([message]);
  expect([pendingKey('client-1'), 'token'].map(clientIdOf)).toEqual(['client-1', null]);
});

test('WID-17 every reason of the domain has its words', () => {
  const reasons = [
    'empty',
    'too_long',
    'not_an_email',
    'not_a_phone',
    'not_a_number',
    'not_an_option',
    'not_a_date',
    'unclear_date',
    'wrong_shape',
  ];
  for (const reason of reasons) expect(fieldProblems[reason]).toMatch(/\.$/);
});

test('times are said as people do', () => {
  const nowMs = new Date('2026-03-02T12:00:00').getTime();
  expect(sayDay('2026-03-02T00:10:00', nowMs)).toBe('Today');
  expect(sayDay('2026-03-01T23:50:00', nowMs)).toBe('Yesterday');
  expect(sayDay('2026-02-01T12:00:00', nowMs)).toMatch(/1/);
  const at = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
  expect([0, 3, 125, 3000].map((minutes) => sayAgo(at(minutes), nowMs))).toEqual([
    'now',
    '3 minutes ago',
    '2 hours ago',
    '2 days ago',
  ]);
});

test('WID-24 a rating is read from the marker that is named after its answer', () => {
  const rest = { kind: 'marker', at: '', by: null, reason: null, subject: null, detail: null } as const;
  const ratings = ratingsOf([
    { ...rest, id: 'rating-msg_1', seq: 2, marker: 'rated_up' },
    { ...rest, id: 'rating-msg_2', seq: 4, marker: 'rated_down' },
    { ...rest, id: 'evt_3', seq: 5, marker: 'reopened' },
  ]);
  expect([...ratings]).toEqual([
    ['msg_1', 'up'],
    ['msg_2', 'down'],
  ]);
});

test('WID-26 an email that the visitor has left is found in their own words', () => {
  const said = (seq: number, text: string, kind: 'visitor' | 'system' = 'visitor') => ({
    ...item(seq, kind),
    text,
  });
  expect(emailIn([said(1, 'my mail is ada@x.co.'), said(2, 'ask b@shop.example', 'system')])).toBe(
    'ada@x.co',
  );
  expect(emailIn([said(1, 'a@x.co'), said(2, 'no, ada.l@mail.x.co.uk, please')])).toBe('ada.l@mail.x.co.uk');
  expect(emailIn([said(1, 'meet me @ the shop. Thanks')])).toBeNull();
});
