import type { Author, MarkerItem, TimelineItem } from '@chatref/protocol';
import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const visitor: Author = { kind: 'visitor' };
const agent: Author = { kind: 'agent', name: 'Marlow' };
const ana: Author = { kind: 'teammate', id: 'tmt_ana', name: 'Ana' };
const ben: Author = { kind: 'teammate', id: 'tmt_ben', name: 'Ben' };

describe('the thread', () => {
  it('puts one speaker’s messages in a row under one name', () => {
    expect(shapeOf([said(visitor, 0), said(visitor, 1), said(ana, 2)])).toEqual([
      'day',
      'visitor 2',
      'teammate 1',
    ]);
  });

  it('tells two teammates apart', () => {
    expect(shapeOf([said(ana, 0), said(ben, 1)])).toEqual(['day', 'teammate 1', 'teammate 1']);
  });

  it('shows the name again after a pause of five minutes', () => {
    expect(shapeOf([said(visitor, 0), said(visitor, 5)])).toEqual(['day', 'visitor 1', 'visitor 1']);
  });

  it('never puts a note under the same name as a reply', () => {
    expect(shapeOf([said(ana, 0), { ...noted(ana, 1) }])).toEqual(['day', 'teammate 1', 'note 1']);
  });

  it('begins each calendar day with a break', () => {
    const shape = shapeOf([said(visitor, 0), said(visitor, 26 * 60)]);
    expect(shape).toEqual(['day', 'visitor 1', 'day', 'visitor 1']);
  });

  it('says at a takeover how long the visitor had waited', () => {
    expect(waitsOf([marked('handoff_requested', 0), said(visitor, 2), marked('taken_over', 7)])).toEqual([
      null,
      7 * 60_000,
    ]);
  });

  it('puts the visitor’s thumb beside the answer that it is about', () => {
    const answers = [said(agent, 0), said(agent, 1), said(agent, 2)] as const;
    const up = ratingOf(answers[0], 'rated_up');
    const down = ratingOf(answers[1], 'rated_down');
    expect(ratingsIn([...answers, up, down])).toEqual(['up', 'down', undefined]);
    // The later one has taken the place of the one before, as the live thread has it.
    expect(ratingsIn([...answers, down, ratingOf(answers[0], 'rated_down')])).toEqual([
      'down',
      'down',
      undefined,
    ]);
  });

  it('counts no waiting for a takeover that nobody had asked for', () => {
    const items = [marked('handoff_requested', 0), marked('request_cancelled', 1), marked('taken_over', 9)];
    expect(waitsOf(items)).toEqual([null, null, null]);
  });
});

let seq = 0;

function base(minute: number) {
  seq += 1;
  return { id: `item-${seq}`, seq, at: new Date(2026, 0, 5, 9, minute).toISOString() };
}

function said(author: Author, minute: number): TimelineItem {
  const rest = { clientId: null, citations: [], outcome: null, offersPerson: false, offersAction: null };
  return { kind: 'message', ...base(minute), author, text: 'words', ...rest };
}

function noted(author: Author, minute: number): TimelineItem {
  return { kind: 'note', ...base(minute), author, text: 'words' };
}

function marked(marker: MarkerItem['marker'], minute: number): TimelineItem {
  return { kind: 'marker', ...base(minute), marker, by: null, reason: null, subject: null, detail: null };
}

function ratingOf(answer: TimelineItem, marker: MarkerItem['marker']): TimelineItem {
  return { ...marked(marker, 9), id: `rating-${answer.id}` };
}

function ratingsIn(items: readonly TimelineItem[]) {
  return timelineOf(items).flatMap((entry) =>
    entry.kind === 'speech'
      ? entry.items.map((item) => (item.kind === 'message' ? item.rating : undefined))
      : [],
  );
}

function shapeOf(items: readonly TimelineItem[]): string[] {
  return timelineOf(items).map((entry) => {
    if (entry.kind !== 'speech') return entry.kind;
    return `${entry.isNote ? 'note' : entry.author.kind} ${entry.items.length}`;
  });
}

function waitsOf(items: readonly TimelineItem[]): (number | null)[] {
  return timelineOf(items).flatMap((entry) => (entry.kind === 'marker' ? [entry.waitedMs] : []));
}
