import type { SentenceMark } from '@chatref/protocol';
import { expect, it } from 'vitest';
import { markedParts } from './marked-parts.ts';

it('cuts a sentence at its marks, and loses none of its letters', () => {
  const marks: SentenceMark[] = [
    mark(18, 23, 'stop'),
    mark(0, 5, 'match'),
    mark(3, 8, 'near'),
    mark(20, 999, 'near'),
  ];
  const parts = markedParts('speak to a human, not', marks);
  expect(parts.map((part) => part.text)).toEqual(['speak', ' to a human, ', 'not']);
  expect(parts.map((part) => part.mark?.look ?? null)).toEqual(['match', null, 'stop']);
  expect(markedParts('as it is', [])).toEqual([{ text: 'as it is', mark: null }]);
});

function mark(from: number, to: number, look: SentenceMark['look']): SentenceMark {
  return { from, to, look, note: '' };
}
