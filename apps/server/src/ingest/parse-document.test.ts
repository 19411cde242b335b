import { describe, expect, test } from 'vitest';
import { MAX_DOCUMENT_CHARS } from './limits.ts';
import { parseDocument } from './parse-document.ts';
import { makePdf } from './testing/make-pdf.ts';

async function textOf(name: string, bytes: Uint8Array) {
  const outcome = await parseDocument({ kind: 'file', name, bytes });
  if (outcome.kind === 'failed') throw new Error(outcome.code);
  return outcome.document;
}

describe('ING-9 every kind of file by its name and bytes', () => {
  test.each([
    ['price_list-2026.txt', Buffer.from('Strings cost $9.'), 'price list 2026'],
    ['a.md', Buffer.from('# Strings\n\nThey cost $9.'), 'Strings'],
    ['price-list.html', Buffer.from('<p>Strings cost $9.'), 'price list'],
  ])('ING-9 %s', async (name, bytes, title) => {
    const document = await textOf(name, bytes);
    expect(document.title).toBe(title);
    expect(JSON.stringify(document.blocks)).toContain('cost $9.');
  });

  test('ING-9 a PDF', async () => {
    const document = await textOf('list.pdf', await makePdf([[{ text: 'Strings cost $9.', y: 700 }]]));
    expect(document.blocks).toEqual([{ kind: 'paragraph', text: 'Strings cost $9.', page: 1 }]);
  });
});

describe('ING-10 letters', () => {
  const expected = 'Rückgabe für 5 €';
  test.each([
    ['UTF-8', Buffer.from(expected)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${expected}`)],
    ['UTF-16', Buffer.from(`\ufeff${expected}`, 'utf16le')],
    ['Windows-1252', Buffer.from('R\xfcckgabe f\xfcr 5 \x80', 'latin1')],
  ])('ING-10 %s', async (_name, bytes) => {
    expect((await textOf('a.txt', bytes)).blocks).toEqual([{ kind: 'paragraph', text: expected }]);
  });

  test('ING-10 an HTML page’s own declaration', async () => {
    const bytes = Buffer.from('<meta charset="iso-8859-2"><p>cena 5 z\xb3', 'latin1');
    expect((await textOf('a.html', bytes)).blocks).toEqual([{ kind: 'paragraph', text: 'cena 5 zł' }]);
  });

  test('ING-10 what the server declared', async () => {
    const bytes = Buffer.from('<p>cena 5 z\xb3', 'latin1');
    const job = { kind: 'page', url: 'http://a.b/', as: 'html', charset: 'iso-8859-2', bytes } as const;
    expect(JSON.stringify(await parseDocument(job))).toContain('5 zł');
  });
});

describe('ING-11 failures', () => {
  test('ING-11 carry a code, a reason and a remedy', async () => {
    const outcome = await parseDocument({ kind: 'text', title: 'x', text: ' ' });
    expect(outcome).toEqual({
      kind: 'failed',
      code: 'empty_text',
      reason: expect.stringMatching(/\w+ .*\.$/),
      remedy: expect.stringMatching(/\w+ .*\.$/),
      links: [],
    });
  });

  test('ING-11 too much text is refused, not cut off unseen', async () => {
    const text = 'word '.repeat(MAX_DOCUMENT_CHARS / 4);
    expect(await parseDocument({ kind: 'text', title: 'x', text })).toMatchObject({ code: 'too_much_text' });
  });
});

describe('ING-47 what is typed', () => {
  test('ING-47 headings, lists and emphasis are read as such, under the title that was given', async () => {
    const text = '# Returns\n\nWithin **30 days**.\n\n- unworn\n- with its receipt\n';
    const outcome = await parseDocument({ kind: 'text', title: 'Our rules', text });
    expect(outcome).toMatchObject({
      document: {
        title: 'Our rules',
        blocks: [
          { kind: 'heading', level: 1, text: 'Returns' },
          { kind: 'paragraph', text: 'Within 30 days.' },
          { kind: 'list', items: ['unworn', 'with its receipt'] },
        ],
      },
    });
  });

  test('ING-47 a text without marks is read as it stands', async () => {
    const outcome = await parseDocument({
      kind: 'text',
      title: 'T',
      text: 'We are closed.\n\nAsk for *the* strap.',
    });
    expect(outcome).toMatchObject({
      document: { blocks: [{ text: 'We are closed.' }, { text: 'Ask for *the* strap.' }] },
    });
  });
});
