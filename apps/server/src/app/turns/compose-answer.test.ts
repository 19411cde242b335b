import type { Passage, Quote } from '@chatref/core';
import { describe, expect, it } from 'vitest';
import type { IndexedPassage } from '../../search/passage-index.ts';
import { composeAnswer, composeSmallTalk } from './compose-answer.ts';

const shop = { canHandOff: true, fallbackEmail: null, shopName: 'Fret & Key' };

function quote(text: string, words: string): Quote<IndexedPassage> {
  const passage: IndexedPassage & Passage = {
    id: 'p',
    title: 'Returns',
    headings: ['How long'],
    ordinal: 0,
    text,
    url: 'https://shop.example/returns',
  };
  const start = text.indexOf(words);
  return { passage, start, end: start + words.length, text: words };
}

function said(...quotes: Quote<IndexedPassage>[]): string {
  const sources = quotes.map(({ passage }) => passage);
  return composeAnswer({ kind: 'answer', quotes, sources, best: 1, repaired: [] }, shop).text;
}

describe('what the agent says', () => {
  it('AGT-1: quotes sentences with the number of their source', () => {
    const first = quote('You have 30 days. More here.', 'You have 30 days.');
    expect(said(first)).toBe('You have 30 days. [1]');
  });

  it('AGT-2: a table row is said by its subject, a row of many columns keeps their names', () => {
    expect(said(quote('- What: Guitars; Time: 30 days', 'What: Guitars; Time: 30 days'))).toBe(
      '- Guitars: 30 days [1]',
    );
    const wide = 'Where: Germany; Price: $65; Time: 7 days';
    expect(said(quote(`- ${wide}`, wide))).toBe('- Germany: Price: $65; Time: 7 days [1]');
    expect(said(quote('- Top: Solid; matt', 'Top: Solid; matt'))).toBe('- Top: Solid; matt [1]');
  });

  it('AGT-3: what the content does not hold is not answered, and a person is offered', () => {
    const answer = composeAnswer({ kind: 'notFound', best: 0, repaired: [] }, shop);
    expect(answer).toMatchObject({ outcome: 'not_found', offersPerson: true, citations: [] });
    const alone = { ...shop, canHandOff: false, fallbackEmail: 'help@shop.example' };
    const other = composeAnswer({ kind: 'notFound', best: 0, repaired: [] }, alone);
    expect(other.text).toContain('help@shop.example');
    expect(other.offersPerson).toBe(false);
  });

  it('AGT-4: asked who it is, the agent says that it is the AI', () => {
    expect(composeSmallTalk('identity', shop).text).toContain('AI agent of Fret & Key');
  });
});
