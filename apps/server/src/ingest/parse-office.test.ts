import { splitPassages } from '@chatref/core';
import { describe, expect, test } from 'vitest';
import { checkZip } from './check-zip.ts';
import { parseDocument } from './parse-document.ts';
import { docxLine, docxTable, makeDocx, makeXlsx } from './testing/make-office.ts';
import { makeZip } from './testing/make-zip.ts';

async function read(name: string, bytes: Uint8Array | string) {
  return parseDocument({ kind: 'file', name, bytes: Buffer.from(bytes) });
}

async function documentOf(name: string, bytes: Uint8Array | string) {
  const outcome = await read(name, bytes);
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome.document;
}

async function failureOf(name: string, bytes: Uint8Array | string) {
  const outcome = await read(name, bytes);
  return outcome.kind === 'failed' ? outcome.code : 'read';
}

describe('ING-43 Word', () => {
  test('ING-43 headings, paragraphs and tables keep their sense', async () => {
    const document = await documentOf(
      'returns.docx',
      makeDocx(
        [
          docxLine('Returns', 'Title'),
          docxLine('Guitars', 'Heading1'),
          docxLine('Within 30 days.'),
          docxTable([
            ['Size', 'Price'],
            ['4/4', '129 €'],
          ]),
        ].join(''),
      ),
    );
    expect(document.title).toBe('Returns');
    expect(document.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Returns' },
      { kind: 'heading', level: 1, text: 'Guitars' },
      { kind: 'paragraph', text: 'Within 30 days.' },
      {
        kind: 'table',
        rows: [
          ['Size', 'Price'],
          ['4/4', '129 €'],
        ],
      },
    ]);
    expect(splitPassages(document)[0]?.headings).toEqual(['Guitars']);
  });

  test('ING-43 without a heading the file’s name is the title', async () => {
    expect((await documentOf('price_list.docx', makeDocx(docxLine('Strings: 9 €')))).title).toBe(
      'price list',
    );
  });

  test('ING-43 one without text says so', async () => {
    expect(await failureOf('scan.docx', makeDocx(''))).toBe('no_text_in_file');
  });
});

describe('ING-44 tables: a row is a record', () => {
  const rows = [
    ['Art. no.', 'Product', 'Price', 'Stock'],
    ['G-1', 'Player Strat', 899, 3],
    ['G-2', 'Left-handed Tele', 19.990000000000002, null],
  ];

  test('ING-44 Excel', async () => {
    const { title, blocks } = await documentOf('stock.xlsx', makeXlsx({ Guitars: rows }));
    expect(title).toBe('stock');
    expect(blocks).toEqual([
      {
        kind: 'record',
        name: 'Player Strat',
        lines: ['Art. no.: G-1; Product: Player Strat; Price: 899; Stock: 3'],
        text: '',
      },
      {
        kind: 'record',
        name: 'Left-handed Tele',
        lines: ['Art. no.: G-2; Product: Left-handed Tele; Price: 19.99'],
        text: '',
      },
    ]);
    expect(splitPassages({ title, blocks }).map(({ headings }) => headings)).toEqual([
      ['Player Strat'],
      ['Left-handed Tele'],
    ]);
  });

  test('ING-44 several sheets stand under their names', async () => {
    const document = await documentOf('all.xlsx', makeXlsx({ Guitars: rows, Drums: rows }));
    expect(splitPassages(document).map(({ headings }) => headings[0])).toEqual([
      'Guitars',
      'Guitars',
      'Drums',
      'Drums',
    ]);
  });

  test.each([
    [',', 'Product,Price,Note\nStrat,"1,299 €","He said ""go"""\n'],
    [';', '\ufeffProduct;Price;Note\nStrat;1,299 €;"He said ""go"""\n'],
    ['tab', 'Product\tPrice\tNote\nStrat\t1,299 €\tHe said "go"\n'],
  ])('ING-44 CSV divided by %s', async (_name, text) => {
    expect((await documentOf('list.csv', text)).blocks).toEqual([
      {
        kind: 'record',
        name: 'Strat',
        lines: ['Product: Strat; Price: 1,299 €; Note: He said "go"'],
        text: '',
      },
    ]);
  });

  test('ING-44 questions with answers are read as that', async () => {
    expect(
      (await documentOf('faq.csv', 'Question,Answer\nDo you ship?,"Yes, to all of Europe."\n')).blocks,
    ).toEqual([{ kind: 'record', name: 'Do you ship?', lines: [], text: 'Yes, to all of Europe.' }]);
  });

  test('ING-44 a file of one column is text, and one without a header has bare cells', async () => {
    expect((await documentOf('notes.csv', 'We are open.\nCome by.\n')).blocks[0]?.kind).toBe('paragraph');
    const [record] = (await documentOf('bare.csv', 'Strat,899\nTele,799\n')).blocks;
    expect(record).toMatchObject({ name: 'Strat', lines: ['Strat; 899'] });
  });

  test('ING-44 too many rows are refused, not cut off unseen', async () => {
    expect(await failureOf('huge.csv', 'Name,Price\nx,1\n'.repeat(10_001))).toBe('too_many_rows');
    expect(await failureOf('empty.xlsx', makeXlsx({ Guitars: [] }))).toBe('no_text_in_file');
  });
});

describe('ING-45 office files that are not what they seem', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
  const zip = makeZip([{ name: 'readme.txt', content: 'hello' }]);

  test.each<[string, string, Uint8Array, string]>([
    ['a protected Word file', 'a.docx', compound, 'encrypted_office'],
    ['a protected workbook', 'a.xlsx', compound, 'encrypted_office'],
    ['an old Word file', 'a.doc', compound, 'old_office'],
    ['a cut off Word file', 'a.docx', makeDocx(docxLine('Hello')).subarray(0, 700), 'corrupt_file'],
    ['text named .docx', 'a.docx', Buffer.from('Hello there'), 'corrupt_file'],
    ['a zip named .docx', 'a.docx', zip, 'disguised_file'],
    ['a workbook named .docx', 'a.docx', makeXlsx({ A: [['x', 'y']] }), 'disguised_file'],
    ['a Word file named .txt', 'a.txt', makeDocx(docxLine('Hello')), 'disguised_file'],
    ['a zip', 'a.zip', zip, 'unsupported_type'],
  ])('ING-45 %s', async (_name, name, bytes, code) => {
    expect(await failureOf(name, bytes)).toBe(code);
  });
});

describe('ING-46 zip bombs', () => {
  const spaces = ' '.repeat(70_000_000);

  test('ING-46 a part that unfolds to more than a person writes is not opened', async () => {
    const bomb = makeDocx(docxLine('Hello'), [{ name: 'word/footnotes.xml', content: spaces }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failureOf('bomb.docx', bomb)).toBe('unpacks_too_large');
  });

  test('ING-46 what it says of its own size is not believed', () => {
    expect(checkZip(makeZip([{ name: 'a.xml', content: spaces, claimedBytes: 10 }]))).toBe('too_large');
  });

  test('ING-46 many parts that are harmless alone are too much together', () => {
    const part = ' '.repeat(30_000_000);
    const parts = Array.from({ length: 5 }, (_, n) => ({ name: `${n}.xml`, content: part }));
    expect(checkZip(makeZip(parts))).toBe('too_large');
  });

  test.each<[string, Uint8Array]>([
    ['no list at its end', makeZip([{ name: 'a.xml', content: 'x' }]).subarray(0, 40)],
    [
      'a list that points outside',
      Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18, 0xff)]),
    ],
    ['nothing of a zip', Buffer.from('hello')],
  ])('ING-46 %s is damaged', (_name, bytes) => {
    expect(checkZip(bytes)).toBe('damaged');
  });

  test('ING-46 entities that grow are not followed in a workbook or a document', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};&e${n};&e${n};">`,
    );
    const laughs = `<!DOCTYPE w:document [<!ENTITY e0 "lol">${entities.join('')}]>`;
    const body = `${laughs}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${docxLine('&e12;')}</w:body></w:document>`;
    const parts = makeDocx('', [{ name: 'word/document.xml', content: body }]);
    const startedMs = performance.now();
    const outcome = await read('laughs.docx', parts);
    const words = outcome.kind === 'document' ? JSON.stringify(outcome.document).length : 0;
    expect(words).toBeLessThan(10_000);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});
