import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { calibrate } from './calibrate.ts';
import { decideAnswer } from './decide-answer.ts';
import { offTopic } from './off-topic.ts';
import type { IndexedPassage } from './passage-index.ts';

const pages: readonly (readonly [string, string])[] = [
  [
    'Shipping',
    'We ship to Austria, Germany and France. A parcel to Austria takes three days. It costs 9.90 €.',
  ],
  ['Returns', 'You can return any instrument within thirty days. The refund reaches you in one week.'],
  ['Repairs', 'A setup for an electric guitar costs 65 €. A full refret takes two weeks.'],
  ['Lessons', 'A lesson of half an hour costs 30 €. Maria teaches piano, Tom teaches drums.'],
  ['Hours', 'The store opens at ten in the morning. On Sunday we are closed.'],
];
const passages = pages.map(
  ([title, text], at): IndexedPassage => ({
    id: `p${at}`,
    title,
    headings: [],
    text,
    ordinal: 0,
    url: `/${title}`,
  }),
);
const index = buildIndex(passages);
const calibration = calibrate(index);
const decide = (question: string) => decideAnswer(index, question, calibration);

describe('decide answer', () => {
  it('KNW-20: quotes the passage that holds the answer, with its source', () => {
    const decision = decide('how long does a parcel to Austria take?');
    expect(decision.kind).toBe('answer');
    if (decision.kind !== 'answer') return;
    expect(decision.sources[0]?.title).toBe('Shipping');
    expect(decision.quotes.map(({ text }) => text).join(' ')).toContain(
      'A parcel to Austria takes three days.',
    );
  });

  it('KNW-21: the bar rises with the chance that off-topic talk meets the content', () => {
    const talk = (offTopic['en'] ?? []).slice(0, 60);
    const chatty = buildIndex(
      talk.map((text, at) => ({ id: `c${at}`, title: '', headings: [], text, ordinal: at })),
    );
    expect(calibrate(chatty).threshold).toBeGreaterThan(calibration.threshold);
    expect(calibration.grey).toBeLessThan(calibration.threshold);
  });

  it('KNW-22: between the bars it names at most three sources and quotes nothing', () => {
    const unsure = decideAnswer(index, 'guitar lesson costs', { ...calibration, threshold: 9, grey: 0.1 });
    expect(unsure.kind).toBe('maybe');
    if (unsure.kind === 'maybe') expect(unsure.sources.length).toBeLessThanOrEqual(3);
  });

  it('KNW-25: asserts nothing about an order number that the content does not hold', () => {
    expect(decide('how long does a parcel to Austria take').kind).toBe('answer');
    expect(decide('how long does my parcel 204518 to Austria take').kind).toBe('maybe');
  });

  it.each(['who won the football match', 'do you sell pizza', 'Tell me a joke', '???', 'what is the'])(
    'KNW-23: "%s" is not found',
    (question) => {
      expect(decide(question).kind).toBe('notFound');
    },
  );
});
