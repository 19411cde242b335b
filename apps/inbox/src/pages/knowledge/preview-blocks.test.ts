import { expect, test } from 'vitest';
import { previewBlocks } from './preview-blocks.ts';

test('headings, lists and paragraphs, in their order', () => {
  const text = '## Returns\nWithin 30\ndays.\n\n- unworn\n- clean\n\n1. Pack it\n2) Send it\n\nDone.';
  expect(previewBlocks(text)).toEqual([
    { kind: 'heading', level: 2, text: 'Returns' },
    { kind: 'paragraph', text: 'Within 30 days.' },
    { kind: 'list', isNumbered: false, items: ['unworn', 'clean'] },
    { kind: 'list', isNumbered: true, items: ['Pack it', 'Send it'] },
    { kind: 'paragraph', text: 'Done.' },
  ]);
  expect(previewBlocks('  \n\n')).toEqual([]);
});
