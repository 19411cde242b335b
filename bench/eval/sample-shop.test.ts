import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../apps/server/src/search/build-index.ts';
import { type Calibration, calibrate } from '../../apps/server/src/search/calibrate.ts';
import { decideAnswer } from '../../apps/server/src/search/decide-answer.ts';
import type { PassageIndex } from '../../apps/server/src/search/passage-index.ts';
import { sampleShop } from './sample-shop.ts';

let index: PassageIndex;
let calibration: Calibration;
beforeAll(() => {
  index = buildIndex(sampleShop().docs);
  calibration = calibrate(index);
});

describe('the sample shop, as anybody tries it first', () => {
  it.each([
    ['How long do I have to return a guitar?', '30 days'],
    ['How long do I have to retrun a guitar?', '30 days'],
    ['What is your return policy?', '30 days'],
    ['Do you ship to Germany?', 'Germany'],
    ['when are you open', '10:00 am'],
    ['what are your opening hours', '10:00 am'],
    ['can i pick up in store', 'ickup'],
    ['do you price match', 'we match it'],
    ['I don’t want to talk to a human. How long do I have to return a guitar?', '30 days'],
  ])('KNW-35: "%s" is answered, first of all with "%s"', (question, words) => {
    const decision = decideAnswer(index, question, calibration);
    expect(decision.kind).toBe('answer');
    expect(decision.kind === 'answer' ? decision.quotes[0]?.text : '').toContain(words);
  });

  it.each([
    ['how much does shipping to canada cost', 'A parcel to Canada costs $35'],
    ['lessons for kids?', 'age 7'],
    ['whats your phone number', '(828) 555-0142'],
  ])('KNW-35: "%s" is answered, with "%s" among the quotes', (question, words) => {
    const decision = decideAnswer(index, question, calibration);
    const quotes = decision.kind === 'answer' ? decision.quotes : [];
    expect(quotes.map(({ text }) => text).join(' ')).toContain(words);
  });

  it.each([
    'do you sell ukuleles',
    'do you tune accordions',
    'can i pay with bitcoin',
    'what is the weather',
  ])('KNW-35: "%s" is not', (question) => {
    expect(decideAnswer(index, question, calibration).kind).not.toBe('answer');
  });
});
