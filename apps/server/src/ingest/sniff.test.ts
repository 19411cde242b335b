import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from './limits.ts';
import { sniff } from './sniff.ts';
import { makePdf } from './testing/make-pdf.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const zip = Buffer.from('504b03040a0000000000', 'hex');
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]);
const noise = Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7) % 256));

describe('ING-9 what a file is', () => {
  test.each([
    ['a.html', '<!doctype html><p>x', 'html'],
    ['a.HTM', '<p>x', 'html'],
    ['a.xhtml', '<?xml version="1.0"?><html/>', 'html'],
    ['a.md', '# x', 'markdown'],
    ['a.txt', 'plain', 'text'],
    ['a.b.txt', 'caf\u00e9 \u2013 5 \u20ac', 'text'],
  ])('ING-9 %s', async (name, text, as) => {
    expect(await sniff(Buffer.from(text), name)).toEqual({ kind: 'sniffed', as });
  });

  test('ING-9 a PDF is one under any name', async () => {
    const pdf = await makePdf([[]]);
    expect(await sniff(pdf, 'scan')).toEqual({ kind: 'sniffed', as: 'pdf' });
    expect(await sniff(pdf, 'list.txt')).toEqual({ kind: 'sniffed', as: 'pdf' });
  });

  test('ING-9 text in two-byte letters is text', async () => {
    expect(await sniff(Buffer.from('\ufeffReturns', 'utf16le'), 'a.txt')).toMatchObject({ as: 'text' });
  });

  test.each([
    ['a picture called text', png, 'a.txt', 'disguised_file'],
    ['a program called Markdown', program, 'a.md', 'disguised_file'],
    ['noise called HTML', noise, 'a.html', 'disguised_file'],
    ['an archive called PDF', zip, 'a.pdf', 'disguised_file'],
    ['text called PDF', Buffer.from('hello'), 'a.pdf', 'corrupt_file'],
    ['a picture', png, 'a.png', 'unsupported_type'],
    ['an office file', zip, 'a.pptx', 'unsupported_type'],
    ['no ending', Buffer.from('hello'), 'README', 'unsupported_type'],
    ['nothing in it', Buffer.alloc(0), 'a.txt', 'empty_file'],
    ['one byte too many', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'), 'a.txt', 'file_too_large'],
  ])('ING-9 refused: %s', async (_name, bytes, name, code) => {
    const outcome = await sniff(bytes, name);
    expect(outcome).toMatchObject({ kind: 'failed', code });
  });
});
