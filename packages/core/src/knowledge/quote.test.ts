import { describe, expect, it } from 'vitest';
import type { Passage } from './document.ts';
import { chooseQuotes, type QuestionMatcher } from './quote.ts';

const passage = (text: string, headings: string[] = []): Passage => ({
  title: 'Help',
  headings,
  text,
  ordinal: 0,
});

const about = (...words: string[]): QuestionMatcher => ({
  weights: new Map(words.map((word) => [word, 1])),
  termsOf: (text) => new Set(words.filter((word) => text.toLowerCase().includes(word))),
  likenessOf: () => 0,
  holdsAsked: () => 0,
});

describe('quotes', () => {
  it('KNW-20: takes the sentence that speaks of the question, whole', () => {
    const shipping = passage(
      'We are a family business. Shipping to Austria takes three working days. Our dog is called Ludwig. He barks a lot at night.',
    );
    const quotes = chooseQuotes([{ passage: shipping, score: 1 }], about('shipping', 'austria'));
    expect(quotes[0]?.text).toContain('Shipping to Austria takes three working days.');
    for (const { text, start, end } of quotes) expect(shipping.text.slice(start, end)).toBe(text);
  });

  it('KNW-20: at most three sentences from at most two passages, in reading order', () => {
    const ranked = [0, 1, 2, 3].map((at) => ({
      passage: passage(
        `Delivery number ${at} is fast.\nA delivery ${at} of yours.\nThe last delivery ${at} here.`,
      ),
      score: 4 - at,
    }));
    const quotes = chooseQuotes(ranked, about('delivery'));
    expect(quotes.length).toBeLessThanOrEqual(3);
    expect(new Set(quotes.map((quote) => quote.passage)).size).toBeLessThanOrEqual(2);
    expect(quotes.map(({ start }) => start)).toEqual(
      quotes.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  });

  it('KNW-20: a third passage is left out however well it fits', () => {
    const ranked = ['one', 'two', 'three'].map((name) => ({
      passage: passage(`Delivery of ${name} is fast.`),
      score: 1,
    }));
    const quotes = chooseQuotes(ranked, about('delivery'));
    expect(quotes.map(({ text }) => text)).toEqual(['Delivery of one is fast.', 'Delivery of two is fast.']);
  });

  it('KNW-20: a table row is quoted as one, without its dash', () => {
    const table = passage('- Country: Germany; Time: 2 days\n- Country: Austria; Time: 3 days');
    const quotes = chooseQuotes([{ passage: table, score: 1 }], about('austria', 'time'));
    expect(quotes.map(({ text }) => text)).toContain('Country: Austria; Time: 3 days');
  });

  it('KNW-20: a heading inside a passage leads to the sentence under it and is not quoted itself', () => {
    const faq = passage(
      '## Can I pay by invoice?\nYes, from your second order on.\n\n## Do you buy used drums?\nWe do, after a look at them.',
    );
    const quotes = chooseQuotes([{ passage: faq, score: 1 }], about('used', 'drums', 'buy'));
    expect(quotes[0]?.text).not.toContain('##');
    expect(quotes.map(({ text }) => text)).toContain('We do, after a look at them.');
  });

  it('KNW-20: nothing ranked, nothing quoted', () => {
    expect(chooseQuotes([], about('x'))).toEqual([]);
  });
});
