import { type ActionTest, type ExplainedSentence, noStarts } from '@chatref/protocol';
import { expect, it } from 'vitest';
import { foretell } from './foretell.ts';

const draft = { actionId: 'act_1', name: 'Ask us', starts: noStarts, requestsHandoff: true };

it('EDT-13: foretells which tests hold once the draft is saved', () => {
  const tests = [kept('a', true), kept('b', true), kept('c', false), kept('d', false), kept('e', true)];
  const explained = [
    said('a', { kind: 'fire', actionId: 'act_1', name: '' }),
    said('b', { kind: 'fire', actionId: 'act_2', name: '' }),
    said('c', { kind: 'fire', actionId: 'act_1', name: '' }),
    said('d', { kind: 'none' }),
  ];
  expect(foretell(tests, explained, draft).map(({ isHolding }) => isHolding)).toEqual([
    ...[true, false, false, true],
    // Not asked for yet: as it is saved.
    true,
  ]);
});

it('takes an offer for enough only where the agent chooses', () => {
  const offered = [said('a', { kind: 'offer', actionId: 'act_1', name: '' })];
  const chosen = { ...draft, starts: { ...noStarts, choice: { description: 'Repairs', whenNot: '' } } };
  expect(foretell([kept('a', true)], offered, draft)[0]?.isHolding).toBe(false);
  expect(foretell([kept('a', true)], offered, chosen)[0]?.isHolding).toBe(true);
  expect(foretell([kept('a', false)], offered, draft)[0]?.isHolding).toBe(true);
});

function kept(text: string, shouldFire: boolean): ActionTest {
  return { id: text, actionId: 'act_1', text, shouldFire, isHolding: true };
}

function said(text: string, verdict: ExplainedSentence['verdict']): ExplainedSentence {
  return { text, verdict, reasons: [], marks: [], near: [], overlaps: [] };
}
