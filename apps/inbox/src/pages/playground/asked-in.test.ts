import type { TimelineItem } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { askedIn } from './asked-in.ts';

const said = (seq: number, kind: 'visitor' | 'system', text: string): TimelineItem => ({
  kind: 'message',
  id: `msg_${seq}`,
  seq,
  at: '2026-01-01T00:00:00Z',
  author: { kind },
  text,
  clientId: null,
  citations: [],
  outcome: null,
  offersPerson: false,
  offersAction: null,
});

test('the reasons are those of the last question that was answered', () => {
  expect(askedIn([])).toBeNull();
  expect(askedIn([said(1, 'visitor', 'Hello?')])).toBeNull();
  const talk = [
    said(1, 'visitor', 'Do you sell banjos?'),
    said(3, 'system', 'Yes'),
    said(4, 'visitor', 'And left-handed?'),
  ];
  expect(askedIn(talk)).toBeNull();
  expect(askedIn([...talk, said(6, 'system', 'Some')])).toEqual({
    question: 'And left-handed?',
    earlier: ['Do you sell banjos?'],
    at: 6,
  });
});
