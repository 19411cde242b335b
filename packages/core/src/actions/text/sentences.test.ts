import { describe, expect, it } from 'vitest';
import { toSentences } from './sentences.ts';

describe('sentences', () => {
  it('cuts at sentence ends and notes questions', () => {
    const sentences = toSentences('Are you real? I want, please, a HUMAN!');
    expect(sentences.map(({ words, isQuestion }) => [words.join(' '), isQuestion])).toEqual([
      ['are you real', true],
      ['i want please a human', false],
    ]);
    expect(sentences[1]?.parts.map((part) => part.join(' '))).toEqual(['i want', 'please', 'a human']);
  });

  it('drops accents of Latin letters and keeps vowel signs of other scripts', () => {
    expect(toSentences('Ménsch')[0]?.words).toEqual(['mensch']);
    expect(toSentences('इंसान')[0]?.words).toEqual(['इंसान']);
  });

  it('keeps both ends of a long text', () => {
    const sentences = toSentences(`first ${'x '.repeat(5_000)} last`);
    expect(sentences[0]?.words[0]).toBe('first');
    expect(sentences.at(-1)?.words.at(-1)).toBe('last');
  });
});
