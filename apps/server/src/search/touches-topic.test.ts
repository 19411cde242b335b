import { expect, test } from 'vitest';
import { touchesTopic } from './touches-topic.ts';

test.each([
  ['Who should I vote for in the election?', ['elections'], true],
  ['Is this guitar a good investment?', ['investments', 'politics'], true],
  ['What do your competitors charge?', ['competitor prices'], false],
  ['What are the prices of a competitor?', ['competitor prices'], true],
  ['Wie denkst du über Wahlen?', ['Wahlen'], true],
  ['この株を買うべきですか', ['株'], false],
  ['Do you sell banjos?', [], false],
  ['', ['politics'], false],
  ['Do you sell banjos?', ['the', '!'], false],
] as const)('AGT-12: "%s" under %j', (question, topics, touches) => {
  expect(touchesTopic(question, topics)).toBe(touches);
});
