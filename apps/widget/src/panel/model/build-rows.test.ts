import type { Author, MarkerItem, MessageItem, TimelineItem } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { buildRows, markerText } from './build-rows.ts';

const visitor: Author = { kind: 'visitor' };
const agent: Author = { kind: 'agent', name: 'Marlow' };
const ana: Author = { kind: 'teammate', id: 't1', name: 'Ana' };
const ben: Author = { kind: 'teammate', id: 't2', name: 'Ben' };

function message(seq: number, author: Author, more: Partial<MessageItem> = {}): MessageItem {
  return {
    kind: 'message',
    id: `m${seq}`,
    seq,
    at: `2026-03-01T12:00:${String(seq).padStart(2, '0')}`,
    author,
    text: '',
    clientId: null,
    citations: [],
    outcome: null,
    offersPerson: false,
    offersAction: null,
    ...more,
  };
}

function marker(seq: number, kind: MarkerItem['marker'], more: Partial<MarkerItem> = {}): MarkerItem {
  const at = `2026-03-01T12:00:${String(seq).padStart(2, '0')}`;
  return {
    kind: 'marker',
    id: `e${seq}`,
    seq,
    at,
    marker: kind,
    by: null,
    reason: null,
    subject: null,
    detail: null,
    ...more,
  };
}

const pending = { clientId: 'client-9', text: 'x', state: 'sending' as const, writtenMs: 1 };
const runs = (items: readonly TimelineItem[], unsent = [] as (typeof pending)[]) =>
  buildRows(items, unsent).flatMap((row) => {
    if (row.kind === 'message')
      return [`${row.item.id}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`];
    return row.kind === 'pending' ? [`pending${row.isFirst ? ' first' : ''}`] : [];
  });

describe('rows', () => {
  test('WID-11 a run names its speaker first and its time last', () => {
    expect(runs([message(1, visitor), message(2, agent), message(3, agent), message(4, ana)])).toEqual([
      'm1 first last',
      'm2 first',
      'm3 last',
      'm4 first last',
    ]);
  });

  test('WID-11 two teammates are two speakers, and a marker ends a run', () => {
    const joined = marker(3, 'taken_over', { by: 'Ana' });
    expect(runs([message(1, ana), message(2, ben), joined, message(4, ben)])).toEqual([
      'm1 first last',
      'm2 first last',
      'm4 first last',
    ]);
  });

  test('WID-11 what is not sent yet goes on with the run of the visitor', () => {
    expect(runs([message(1, visitor)], [pending])).toEqual(['m1 first', 'pending']);
    expect(runs([message(1, agent)], [pending, pending])).toEqual([
      'm1 first last',
      'pending first',
      'pending',
    ]);
  });

  test('WID-12 a message keeps its key from pending to sent', () => {
    const [before] = buildRows([], [pending]);
    const after = buildRows([message(1, visitor, { clientId: pending.clientId })], []).at(-1);
    expect(after?.key).toBe(before?.key);
  });

  test('each day is named once, before its first line', () => {
    const next = message(3, agent, { at: '2026-03-02T09:00:00' });
    const rows = buildRows([message(1, visitor), message(2, agent), next], []);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'message', 'message', 'day', 'message']);
  });
});

describe('markers', () => {
  test('WID-27 a field that is given again is told as updated', () => {
    const given = (seq: number, subject: string) => marker(seq, 'field_given', { subject });
    const rows = buildRows([given(1, 'Email'), given(2, 'Order number'), given(3, 'Email')], []);
    expect(rows.flatMap((row) => (row.kind === 'marker' ? [row.text] : []))).toEqual([
      'Email received',
      'Order number received',
      'Email updated',
    ]);
  });

  test.each<[MarkerItem['marker'], Partial<MarkerItem>, string | undefined]>([
    ['taken_over', { by: 'Ana' }, 'Ana joined the conversation'],
    ['handed_back', { by: 'Ana' }, 'Ana left. The AI agent answers again'],
    ['resolved', { by: null }, 'A teammate marked this as resolved'],
    ['reopened', {}, 'The conversation goes on'],
    ['request_cancelled', {}, 'You took the request back'],
    ['field_given', { subject: 'Order number' }, 'Order number received'],
    ['handoff_requested', {}, undefined],
    ['form_opened', {}, undefined],
    ['field_skipped', {}, undefined],
  ])('WID-17 %s is said, or shown in another way', (kind, more, said) => {
    expect(markerText(marker(1, kind, more))).toBe(said);
  });
});
