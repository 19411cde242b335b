import { describe, expect, it } from 'vitest';
import { toSentences } from '../text/sentences.ts';
import { compileLanguage } from './compile-language.ts';
import type { Frame, Guard, Language } from './language.ts';
import { languages } from './languages.ts';
import { toLine } from './line.ts';
import { compilePattern } from './pattern.ts';
import { plainWords, recogniseWish } from './recognise-wish.ts';

for (const language of languages) {
  const compiled = compileLanguage(language);
  const verdict = (text: string) => recogniseWish(toSentences(text), compiled);

  const rowMatches = (row: Frame | Guard, text: string) =>
    toSentences(text)
      .flatMap((sentence) => [sentence.words, ...sentence.parts].map((words) => ({ words, sentence })))
      .map(({ words, sentence }) => toLine(plainWords(words, compiled), sentence.isQuestion, compiled).text)
      .some((line) => row.pattern.some((pattern) => compilePattern(pattern, language.lexicon).test(line)));

  describe(`TRG-17 tables of ${language.code}`, () => {
    it.each(examples(language, 'yes'))('$row.id asks: $text', ({ row, text, fires }) => {
      expect(rowMatches(row, text)).toBe(true);
      expect(verdict(text).kind).toBe(fires ? 'fire' : 'offer');
    });

    it.each(examples(language, 'no'))('$row.id does not ask: $text', ({ row, text, fires }) => {
      if (fires) expect(verdict(text).kind).not.toBe('fire');
      else expect(rowMatches(row, text)).toBe(false);
    });

    it.each(guardExamples(language, 'stops'))('$guard.id stops: $text', ({ guard, text }) => {
      expect(rowMatches(guard, text)).toBe(true);
      expect(verdict(text).kind).not.toBe('fire');
    });

    it.each(guardExamples(language, 'lets'))('$guard.id lets through: $text', ({ text }) => {
      expect(verdict(text).kind).toBe('fire');
    });

    it('has an example of each kind in every row', () => {
      const rows = [
        ...language.frames,
        ...language.bareFrames,
        ...language.greyFrames,
        ...language.frustration,
      ];
      expect(rows.filter((row) => row.yes.length === 0 || row.no.length === 0)).toEqual([]);
      expect(language.guards.filter((row) => row.stops.length === 0 || row.lets.length === 0)).toEqual([]);
    });
  });
}

function examples(language: Language, side: 'yes' | 'no') {
  const of = (rows: readonly Frame[], fires: boolean) =>
    rows.flatMap((row) => row[side].map((text) => ({ row, text, fires })));
  return [
    ...of([...language.frames, ...language.bareFrames], true),
    ...of([...language.greyFrames, ...language.frustration], false),
  ];
}

function guardExamples(language: Language, side: 'stops' | 'lets') {
  return language.guards.flatMap((guard) => guard[side].map((text) => ({ guard, text })));
}
