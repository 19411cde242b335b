import { expect, test } from 'vitest';
import { groundAnswer } from './ground-answer.ts';

const returns = {
  title: 'Returns',
  headings: ['How long'],
  ordinal: 0,
  text: 'You have 30 days to return a guitar. Send it in its own case, with the receipt. Returns cost $14.50. Write to help@marlow.example.',
};
const shipping = {
  title: 'Shipping',
  headings: [],
  ordinal: 0,
  text: 'We ship to Germany with DHL within 5 to 7 working days. Orders above 1 299 dollars travel insured.',
};
const passages = [returns, shipping];
const whole = { isWhole: true };

test.each([
  ['a sentence in its own words', 'You can return a guitar for 30 days [1].'],
  ['a mark after the full stop', 'You have 30 days to return it. [1]', 'You have 30 days to return it [1].'],
  [
    'two sentences, each with its own',
    'A return costs $14.50 [1]. Shipping to Germany takes 5 to 7 working days [2].',
  ],
  ['a sentence with two', 'Guitars may be returned within 30 days and ship with DHL [1] [2].'],
  ['an address', 'Write to help@marlow.example about your return [1].'],
  ['another way of writing a number', 'Orders above 1299 dollars travel insured [2].'],
  ['courtesy', 'Of course! You have 30 days to return a guitar [1].'],
  ['a translation', 'Sie können eine Gitarre 30 Tage lang zurückgeben, und das ist nicht schwer [1].'],
  ['a list', 'You should:\n- send it in its own case [1]\n- add the receipt [1]'],
])('AGT-9: %s is kept', (_what, answer, kept = answer) => {
  expect(groundAnswer(answer, passages, whole)).toMatchObject({ text: kept, dropped: 0 });
});

test.each([
  ['a number that stands nowhere', 'You have 90 days to return a guitar [1].'],
  ['a number of another passage', 'You have 7 days to return a guitar [1].'],
  ['a price that was made up', 'A return costs $9 [1].'],
  ['an address that was made up', 'Write to refunds@evil.example about your return [1].'],
  ['something else altogether', 'Our founder plays banjo in a famous band every weekend [1].'],
  ['what cites a passage that was not given', 'You have 30 days to return a guitar [7].'],
  ['a short claim', 'It is a year [1].'],
  ['a short claim without a mark', 'It is free.'],
  ['what cites nothing and stands nowhere', 'The warranty covers water damage and theft abroad.'],
  [
    'a translation with another number',
    'Sie können eine Gitarre 60 Tage lang zurückgeben, und das ist nicht schwer [1].',
  ],
])('AGT-9: %s is left out', (_what, answer) => {
  expect(groundAnswer(`${answer} You have 30 days to return a guitar [1].`, passages, whole)).toEqual({
    text: 'You have 30 days to return a guitar [1].',
    cited: [1],
    dropped: 1,
  });
});

test('AGT-9: a mark that leads nowhere goes, the sentence with its other mark stays', () => {
  const { text, cited } = groundAnswer('You have 30 days to return a guitar [1] [9].', passages, whole);
  expect([text, cited]).toEqual(['You have 30 days to return a guitar [1].', [1]]);
});

test('AGT-9: a line that announces what was left out goes with it', () => {
  expect(
    groundAnswer('You have 30 days to return it [1].\nAlso:\n- 99 free lessons [1]', passages, whole).text,
  ).toBe('You have 30 days to return it [1].');
});

test('AGT-10: of an answer that is being written only whole sentences are shown, as they will stay', () => {
  const answer =
    'You have 90 days [1]. You have 30 days to return a guitar. [1] Send it in its own case [1].';
  const shown = Array.from({ length: answer.length }, (_, to) =>
    groundAnswer(answer.slice(0, to), passages, { isWhole: false }),
  );
  const last = groundAnswer(answer, passages, whole).text;
  expect(last).toBe('You have 30 days to return a guitar [1]. Send it in its own case [1].');
  expect(shown.filter(({ text }) => !last.startsWith(text))).toEqual([]);
  expect(shown.some(({ text }) => text !== '')).toBe(true);
});
