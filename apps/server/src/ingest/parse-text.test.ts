import { describe, expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

describe('ING-8 plain text', () => {
  test('ING-8 paragraphs, lists and headings as people type them', () => {
    const text = `RETURNS\nWithin 30 days.\nWith the receipt.\n\nHow it works\n---\nPack it:\n- in its box\n  if you have it\n- with the label\n\n# Hours\n\n1. Monday\n2. Tuesday`;
    expect(parseText(text, 'Policies')).toEqual({
      kind: 'document',
      links: [],
      document: {
        title: 'Policies',
        blocks: [
          { kind: 'heading', level: 2, text: 'RETURNS' },
          { kind: 'paragraph', text: 'Within 30 days.\nWith the receipt.' },
          { kind: 'heading', level: 2, text: 'How it works' },
          { kind: 'paragraph', text: 'Pack it:' },
          { kind: 'list', items: ['in its box if you have it', 'with the label'] },
          { kind: 'heading', level: 1, text: 'Hours' },
          { kind: 'list', items: ['Monday', 'Tuesday'] },
        ],
      },
    });
  });

  test('ING-8 without a title the first words are one', () => {
    const outcome = parseText(`${'We ship every day '.repeat(20)}`);
    expect(outcome.kind === 'document' && outcome.document.title).toMatch(/^We ship every day .{10,70} …$/);
  });

  test.each(['', '   \n\t\n ', '\u200b\ufeff', '--- ***'])('ING-8 no words: %j', (text) => {
    const outcome = parseText(text, 'Title');
    expect(outcome).toMatchObject({ kind: 'failed', code: 'empty_text' });
  });

  test('ING-8 invisible marks and control characters are gone', () => {
    const outcome = parseText('Re\u00adturns\u202e within\u0000 30 days');
    expect(outcome.kind === 'document' && outcome.document.blocks).toEqual([
      { kind: 'paragraph', text: 'Returns within 30 days' },
    ]);
  });
});
