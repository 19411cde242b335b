import { describe, expect, it } from 'vitest';
import { blocksOf } from './text-blocks.ts';

describe('the blocks of a message', () => {
  it('are its paragraphs, with single line breaks kept', () => {
    expect(blocksOf('One\ntwo\n\nThree')).toEqual([
      { kind: 'paragraph', text: 'One\ntwo' },
      { kind: 'paragraph', text: 'Three' },
    ]);
  });

  it('gather lines that begin as "- " into a list', () => {
    expect(blocksOf('Time to return\n- Guitars: 30 days\n- Keyboards: 14 days [1]\nAsk us.')).toEqual([
      { kind: 'paragraph', text: 'Time to return' },
      { kind: 'list', items: ['Guitars: 30 days', 'Keyboards: 14 days [1]'] },
      { kind: 'paragraph', text: 'Ask us.' },
    ]);
  });

  it('leave a dash, a minus and emphasis alone where no list begins', () => {
    for (const text of ['-5 degrees', '**Bold** first', 'Mon - Fri', '-']) {
      expect(blocksOf(text)).toEqual([{ kind: 'paragraph', text }]);
    }
  });
});
