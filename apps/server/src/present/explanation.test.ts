import { explainTrigger, phrasesOnly, type TriggerAction } from '@chatref/core';
import { explainedSentenceSchema } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { type NamedAction, presentExplanation } from './explanation.ts';

const bell: TriggerAction = {
  ...phrasesOnly,
  id: 'act_bell',
  name: 'Bell',
  phrases: ['ring the brass bell'],
  requestsHandoff: false,
};
const person: TriggerAction = {
  ...phrasesOnly,
  id: 'draft',
  name: 'Person',
  phrases: ['fetch the builder'],
  requestsHandoff: true,
};
const other: TriggerAction = { ...bell, id: 'act_other', name: 'Other', phrases: ['the brass bell'] };
const actions = [bell, person, other];
const named: readonly NamedAction[] = actions.map(({ id, name }) => ({ id, name, isDraft: id === 'draft' }));

test('EDT-12: marks the words that decided, and names who would have started too', () => {
  const found = explain('Please ring the brass bell now');
  expect(found.verdict).toEqual({ kind: 'fire', actionId: 'act_bell', name: 'Bell' });
  expect(marked(found, 'match').join(' ')).toContain('ring the brass bell');
  expect(found.reasons[0]).toMatch(/ring the brass bell/u);
  expect(found.overlaps).toEqual([{ actionId: 'act_other', name: 'Other' }]);
});

test('EDT-12: says in plain words what kept a sentence from starting, and what came near', () => {
  const turnedDown = explain('I do not want to talk to a human');
  expect(turnedDown.verdict).toEqual({ kind: 'none' });
  expect(turnedDown.reasons.length).toBeGreaterThan(0);
  expect(turnedDown.marks.length).toBeGreaterThan(0);
  expect(turnedDown.marks.map(({ look }) => look)).not.toContain('match');
  const close = explain('Where is the brass thing to ring?');
  expect(close.verdict.kind).toBe('none');
  expect(close.near).toContainEqual(expect.objectContaining({ name: 'Bell', phrase: 'ring the brass bell' }));
});

test('EDT-12: gives a draft no id, and no two marks the same letters', () => {
  const found = explain('fetch the builder, I wnat to speak to a real person');
  expect(found.verdict).toMatchObject({ kind: 'fire', actionId: null, name: 'Person' });
  const sorted = found.marks.toSorted((a, b) => a.from - b.from);
  for (const [index, mark] of sorted.entries())
    expect(mark.from).toBeGreaterThanOrEqual(sorted[index - 1]?.to ?? 0);
});

function explain(text: string) {
  return explainedSentenceSchema.parse(presentExplanation(text, explainTrigger(text, actions), named));
}

function marked({ text, marks }: ReturnType<typeof explain>, look: string): string[] {
  return marks.filter((mark) => mark.look === look).map(({ from, to }) => text.slice(from, to));
}
