import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';
import type { Block, ParsedDocument } from './document.ts';
import { MAX_OVERLAP_WORDS, MAX_PASSAGE_WORDS } from './limits.ts';
import { splitPassages } from './split-passages.ts';

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text });
const sentence = (words: number, tag: string) =>
  `${Array.from({ length: words }, (_, at) => (at === 0 ? `S${tag}` : `${tag}${at}`)).join(' ')}.`;
const prose = (sentences: number, tag: string): Block => ({
  kind: 'paragraph',
  text: Array.from({ length: sentences }, (_, at) => sentence(12, `${tag}n${at}w`)).join(' '),
});
const split = (...blocks: Block[]) => splitPassages({ title: 'Shop', url: 'https://shop.example/a', blocks });

describe('split passages', () => {
  it('KNW-3: keeps sections of ordinary size apart, each with its headings', () => {
    const passages = split(
      heading(1, 'Help'),
      heading(2, 'Shipping'),
      prose(8, 'a'),
      heading(2, 'Returns'),
      prose(8, 'b'),
    );
    expect(passages.map(({ headings }) => headings)).toEqual([
      ['Help', 'Shipping'],
      ['Help', 'Returns'],
    ]);
    expect(passages.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
  });

  it('KNW-3: lets tiny neighbours share a passage, their headings in the text', () => {
    const passages = split(heading(2, 'Visa'), prose(1, 'a'), heading(2, 'PayPal'), prose(1, 'b'));
    expect(passages).toHaveLength(1);
    expect(passages[0]?.headings).toEqual([]);
    expect(passages[0]?.text).toMatch(/^## Visa\nSan0w .*\n\n## PayPal\nSbn0w /);
  });

  it('KNW-2: cuts a long section into even passages within the bounds', () => {
    const passages = split(heading(2, 'Terms'), prose(10, 'a'), prose(10, 'b'), prose(10, 'c'));
    const words = passages.map(({ text }) => countWords(text));
    expect(passages.length).toBeGreaterThan(1);
    for (const count of words) expect(count).toBeGreaterThanOrEqual(80);
    for (const count of words) expect(count).toBeLessThanOrEqual(MAX_PASSAGE_WORDS);
  });

  it('KNW-6: opens the next passage of a long section with the last sentence of the one before', () => {
    const [first, second] = split(heading(2, 'Terms'), prose(30, 'a'));
    const last = first?.text.split('. ').at(-1) ?? '';
    expect(countWords(last)).toBeLessThanOrEqual(MAX_OVERLAP_WORDS);
    expect(second?.text.startsWith(last)).toBe(true);
  });

  it('KNW-6: sections that fit do not overlap', () => {
    const [first, second] = split(heading(2, 'A'), prose(8, 'a'), heading(2, 'B'), prose(8, 'b'));
    expect(first?.text).not.toContain('bn');
    expect(second?.text).not.toContain('an');
  });

  it('KNW-4: keeps a list that fits in one passage', () => {
    const items = Array.from({ length: 16 }, (_, at) => `item${at} is in stock`);
    const passages = split(heading(2, 'Stock'), prose(10, 'a'), { kind: 'list', items }, prose(6, 'b'));
    const holding = passages.filter(({ text }) => text.includes('- item'));
    expect(holding).toHaveLength(1);
    expect(holding[0]?.text).toContain(items.map((item) => `- ${item}`).join('\n'));
  });

  it('KNW-5: renders a table row with its columns', () => {
    const [passage] = split({
      kind: 'table',
      rows: [
        ['Country', 'Time', 'Price'],
        ['Germany', '2 days', '4.90 €'],
        ['Austria', '3 days', ''],
      ],
    });
    expect(passage?.text).toBe(
      '- Country: Germany; Time: 2 days; Price: 4.90 €\n- Country: Austria; Time: 3 days; Price: –',
    );
  });

  it('KNW-5: a first row with figures is data, not a header', () => {
    const [passage] = split({
      kind: 'table',
      rows: [
        ['Monday', '10:00–18:00'],
        ['Sunday', 'closed'],
      ],
    });
    expect(passage?.text).toBe('- Monday: 10:00–18:00\n- Sunday: closed');
  });

  it('KNW-5: a list of properties has no header, a list of prices has', () => {
    const properties = [
      ['Top', 'Solid mahogany'],
      ['Speakers', 'None'],
      ['Weight', '10 lb'],
    ];
    const prices = [
      ['Service', 'Price'],
      ['Setup', '65 €'],
      ['Refret', '300 €'],
    ];
    expect(split({ kind: 'table', rows: properties })[0]?.text).toMatch(
      /^- Top: Solid mahogany\n- Speakers: None/,
    );
    expect(split({ kind: 'table', rows: prices })[0]?.text).toMatch(/^- Service: Setup; Price: 65 €\n/);
  });

  it('KNW-7: keeps the page on which a passage starts, and the address', () => {
    const passages = split(
      { ...heading(1, 'One'), page: 3 },
      { kind: 'paragraph', text: sentence(70, 'a'), page: 3 },
      { ...heading(1, 'Two'), page: 4 },
      { kind: 'paragraph', text: sentence(70, 'b'), page: 4 },
    );
    expect(passages.map(({ page, url }) => [page, url])).toEqual([
      [3, 'https://shop.example/a'],
      [4, 'https://shop.example/a'],
    ]);
  });

  it('KNW-1: a heading with nothing under it is kept', () => {
    expect(split(heading(2, 'Gift cards'))[0]?.text).toBe('Gift cards');
    expect(split(prose(8, 'a'), heading(2, 'Gift cards')).at(-1)?.text).toContain('Gift cards');
  });

  it('KNW-2: counts the headings that a section brings into a shared passage', () => {
    for (let words = 90; words < 120; words++) {
      const long: Block = { kind: 'paragraph', text: sentence(words, 'b') };
      const passages = split(heading(1, 'Help'), prose(6, 'a'), heading(2, 'Gift cards'), long);
      for (const { text } of passages) expect(countWords(text)).toBeLessThanOrEqual(MAX_PASSAGE_WORDS);
    }
  });

  it('KNW-1, KNW-2: never loses a word and never grows beyond the bound', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const passages = splitPassages(document);
        const kept = new Set([...bareWords(document.title), ...passages.flatMap(wordsOfPassage)]);
        for (const word of document.blocks.flatMap(wordsOfBlock)) expect(kept).toContain(word);
        for (const { text } of passages) expect(countWords(text)).toBeLessThanOrEqual(MAX_PASSAGE_WORDS);
      }),
      { numRuns: 150 },
    );
  });
});

const word = fc.stringMatching(/^[a-zäß0-9]{1,9}[.,!?:]?$/);
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const longText = fc.array(word, { minLength: 150, maxLength: 420 }).map((words) => words.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 4 }), text: word }),
  fc.record({ kind: fc.constant('paragraph' as const), text: fc.oneof(text, longText) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(fc.oneof(word, fc.constant('')), { minLength: 1, maxLength: 4 }), {
      maxLength: 6,
    }),
  }),
);
const documents: fc.Arbitrary<ParsedDocument> = fc.record({
  title: word,
  blocks: fc.array(block, { maxLength: 14 }),
});

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(bareWords);
    case 'table':
      return block.rows.flat().flatMap(bareWords);
    default:
      return bareWords(block.text);
  }
}

function wordsOfPassage({
  title,
  headings,
  text,
}: {
  title: string;
  headings: readonly string[];
  text: string;
}) {
  return [title, ...headings, text].flatMap(bareWords);
}

function bareWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
