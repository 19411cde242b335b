import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, parseInline, parseMarkdown } from './parse-markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('WID-10 text becomes a tree', () => {
  test('WID-10 paragraphs, breaks and bold', () => {
    expect(parseMarkdown('One **two**\nthree\n\nfour')).toEqual([
      {
        kind: 'paragraph',
        children: [
          text('One '),
          { kind: 'strong', children: [text('two')] },
          { kind: 'break' },
          text('three'),
        ],
      },
      { kind: 'paragraph', children: [text('four')] },
    ]);
  });

  test('WID-10 lists with and without numbers, also right under a paragraph', () => {
    expect(parseMarkdown('Sizes:\n- small\n- large\n  and heavy\n3. third\n4. fourth')).toEqual([
      { kind: 'paragraph', children: [text('Sizes:')] },
      { kind: 'list', start: null, items: [[text('small')], [text('large and heavy')]] },
      { kind: 'list', start: 3, items: [[text('third')], [text('fourth')]] },
    ]);
  });

  test('WID-10 a heading is bold', () => {
    expect(parseMarkdown('## Returns')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'strong', children: [text('Returns')] }] },
    ]);
  });

  test('WID-10 source numbers, code and mail addresses', () => {
    expect(parseInline('30 days [1], `MS-1`, mail help@shop.example.')).toEqual([
      text('30 days '),
      { kind: 'cite', n: 1 },
      text(', '),
      { kind: 'code', text: 'MS-1' },
      text(', mail '),
      { kind: 'link', href: 'mailto:help@shop.example', text: 'help@shop.example' },
      text('.'),
    ]);
  });

  test('WID-10 the point after an address is not part of it', () => {
    expect(parseInline('See https://www.shop.example/a?b=c.')).toEqual([
      text('See '),
      { kind: 'link', href: 'https://www.shop.example/a?b=c', text: 'shop.example/a?b=c' },
      text('.'),
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert',
    'data:text/html,x',
    'vbscript:x',
    '/relative',
    'file:///etc',
  ])('WID-10 a link to %s stays text', (href) => {
    expect(linksIn(parseMarkdown(`[press me](${href})`))).toEqual([]);
  });

  test('WID-10 no text is lost, and no link leads elsewhere than it may, whatever is written', () => {
    const piece = fc.constantFrom(
      '**',
      '[',
      ']',
      '(',
      ')',
      '`',
      '<b>',
      'javascript:',
      'https://',
      'a.b',
      '- ',
      '1. ',
      '\n',
      ' x ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const blocks = parseMarkdown(source);
        for (const href of linksIn(blocks)) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/i);
        const shown = JSON.stringify(blocks);
        const letters = source.match(/<b>/g)?.length ?? 0;
        expect(shown.match(/<b>/g)?.length ?? 0).toBeGreaterThanOrEqual(letters);
      }),
      { numRuns: 500 },
    );
  });

  test('WID-10 takes no longer with hostile text', () => {
    const startedMs = performance.now();
    for (const hostile of ['**', '[', '`', '[a](', 'a@', 'a.'.repeat(3), 'https://'])
      parseMarkdown(hostile.repeat(4000 / hostile.length));
    expect(performance.now() - startedMs).toBeLessThan(500);
  });
});

function linksIn(blocks: readonly Block[]): string[] {
  const all = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.children));
  const walk = (words: readonly Inline[]): string[] =>
    words.flatMap((word) => {
      if (word.kind === 'strong') return walk(word.children);
      return word.kind === 'link' ? [word.href] : [];
    });
  return walk(all);
}
