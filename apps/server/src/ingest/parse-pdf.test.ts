import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { parsePdf } from './parse-pdf.ts';
import { makePdf } from './testing/make-pdf.ts';

describe('ING-5 PDF', () => {
  test('ING-5 paragraphs, headings and lists with their pages', async () => {
    const bytes = await makePdf([
      [
        { text: 'Returns', size: 22, y: 750 },
        { text: 'You may return every instru-', y: 700 },
        { text: 'ment within 30 days.', y: 686 },
        { text: 'Bring the receipt.', y: 640 },
      ],
      [
        { text: 'Cost', size: 14, y: 750 },
        { text: '• Guitars: free', y: 720 },
        { text: '• Drums: $20', y: 706 },
      ],
    ]);
    const before = bytes.length;
    const outcome = await parsePdf(bytes, 'file name');
    expect(outcome).toEqual({
      kind: 'document',
      links: [],
      document: {
        title: 'Returns',
        blocks: [
          { kind: 'heading', level: 1, text: 'Returns', page: 1 },
          { kind: 'paragraph', text: 'You may return every instrument within 30 days.', page: 1 },
          { kind: 'paragraph', text: 'Bring the receipt.', page: 1 },
          { kind: 'heading', level: 2, text: 'Cost', page: 2 },
          { kind: 'list', items: ['Guitars: free', 'Drums: $20'], page: 2 },
        ],
      },
    });
    expect(bytes.length).toBe(before);
  });

  test('ING-5 running heads and page numbers are dropped', async () => {
    const page = (number: number) => [
      { text: 'Marlow Strings price list', y: 780 },
      { text: `The text of page number ${'abc'[number]}.`, y: 500 },
      { text: `Page ${number + 1}`, y: 20 },
    ];
    const outcome = await parsePdf(await makePdf([page(0), page(1), page(2)]));
    const texts =
      outcome.kind === 'document' ? outcome.document.blocks.map((b) => 'text' in b && b.text) : [];
    expect(texts).toEqual([
      'The text of page number a.',
      'The text of page number b.',
      'The text of page number c.',
    ]);
  });

  test.each([
    ['its own', 'Price list 2026', 'Price list 2026'],
    ['the file’s, where its own is an office program’s noise', 'Microsoft Word - draft3.docx', 'file name'],
  ])('ING-5 title: %s', async (_from, own, expected) => {
    const bytes = await makePdf([[{ text: 'Everything costs $5.', y: 700 }]], own);
    const outcome = await parsePdf(bytes, 'file name');
    expect(outcome.kind === 'document' && outcome.document.title).toBe(expected);
  });
});

describe('ING-6 PDFs that cannot be read', () => {
  test('ING-6 a scan without text', async () => {
    expect(await parsePdf(await makePdf([[], [{ text: '2', y: 20 }]]))).toMatchObject({
      code: 'scanned_pdf',
    });
  });

  test('ING-6 a password', async () => {
    expect(await parsePdf(await protectedPdf())).toMatchObject({ code: 'encrypted_pdf' });
  });

  test.each([
    ['cut off at the start', (bytes: Uint8Array) => bytes.subarray(0, 60)],
    ['noise', () => Buffer.from(`%PDF-1.7\n${'\u0007noise'.repeat(100)}`)],
  ])('ING-6 damaged: %s', async (_name, damage) => {
    const bytes = await makePdf([[{ text: 'Returns within 30 days.', y: 700 }]]);
    expect(await parsePdf(damage(bytes))).toMatchObject({ code: 'corrupt_file' });
  });

  test('ING-6 more pages than are read', async () => {
    const pages = Array.from({ length: 1_001 }, () => []);
    expect(await parsePdf(await makePdf(pages))).toMatchObject({ code: 'too_many_pages' });
  });
});

/** The standard security handler (RC4, 40 bit) with keys that no empty password opens. */
async function protectedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const text = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
  const key = '<'.concat('ab'.repeat(32), '>');
  const dictionary = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >> /ID [${key} ${key}]`;
  return Buffer.from(text.replace(/trailer\s*<</, `trailer\n<< ${dictionary}`), 'latin1');
}
