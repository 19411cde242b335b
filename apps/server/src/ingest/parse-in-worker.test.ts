import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ParseJob } from './parse-document.ts';
import { WorkerParser, type WorkerParserLimits } from './parse-in-worker.ts';
import { docxLine, makeDocx, makeXlsx } from './testing/make-office.ts';

const honest: ParseJob = { kind: 'text', title: 'Returns', text: 'Within 30 days.' };

function openParser(limits: Partial<WorkerParserLimits> = {}): WorkerParser {
  const parser = new WorkerParser(limits);
  onTestFinished(() => parser.close());
  return parser;
}

function htmlFile(html: string): ParseJob {
  return { kind: 'file', name: 'a.html', bytes: Buffer.from(html) };
}

/** Takes the HTML reader a minute or more: the depth makes each look upwards long. */
const endless = htmlFile('<div>'.repeat(100_000));

describe('ING-12 a hostile file costs its own result only', () => {
  test('ING-12 an honest document is read in the worker', async () => {
    const parser = openParser();
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document', document: { title: 'Returns' } });
    expect(await parser.parse(htmlFile('<h1>Hours</h1><p>9 to 5</p>'))).toMatchObject({ kind: 'document' });
  });

  test('ING-12 a sitemap is read there as well, and a broken one is empty', async () => {
    const parser = openParser();
    const xml = Buffer.from('<urlset><url><loc>http://a.b/c</loc></url></urlset>');
    expect((await parser.parseSitemap(xml)).pages).toEqual(['http://a.b/c']);
    expect((await parser.parseSitemap(Buffer.from('<<<'))).pages).toEqual([]);
  });

  test('ING-12 office files and catalogues are read there as well, and a bomb of one is refused', async () => {
    const parser = openParser();
    const file = (name: string, bytes: Uint8Array) => parser.parse({ kind: 'file', name, bytes });
    expect(await file('a.docx', makeDocx(docxLine('Open at nine')))).toMatchObject({ kind: 'document' });
    expect(
      await file(
        'a.xlsx',
        makeXlsx({
          A: [
            ['Name', 'Price'],
            ['Strat', 899],
          ],
        }),
      ),
    ).toMatchObject({
      document: { blocks: [{ kind: 'record', name: 'Strat' }] },
    });
    const feed = {
      kind: 'feed',
      bytes: Buffer.from('id,title\n1,Strat\n'),
      url: '',
      columns: {},
      currency: '',
    } as const;
    expect(await parser.parseFeed(feed)).toMatchObject({ products: [{ key: '1' }] });
    const bomb = makeDocx(docxLine('Hello'), [{ name: 'word/notes.xml', content: ' '.repeat(70_000_000) }]);
    expect(await file('bomb.docx', bomb)).toMatchObject({ kind: 'failed', code: 'unpacks_too_large' });
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
  });

  test('ING-12 one that takes too long is stopped, and the next is read', async () => {
    // Long enough for a busy machine to start the next worker in.
    const parser = openParser({ timeoutMs: 4_000 });
    expect(await parser.parse(endless)).toMatchObject({ kind: 'failed', code: 'parse_timeout' });
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
  }, 30_000);

  test('ING-12 one that fills the heap is stopped, and the next is read', async () => {
    const parser = openParser({ heapMb: 40 });
    const bomb = htmlFile('<p>a'.repeat(2_000_000));
    expect(await parser.parse(bomb)).toMatchObject({ kind: 'failed', code: 'parse_too_heavy' });
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
  });

  test('ING-12 one that unpacks to gigabytes beside the heap is stopped', async () => {
    const parser = openParser({ memoryGrowthMb: 120 });
    const outcome = await parser.parse({ kind: 'file', name: 'a.pdf', bytes: await unpackingPdf() });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'parse_too_heavy' });
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
  });

  test('ING-12 an idle worker is let go, and the next document starts another', async () => {
    const parser = openParser({ idleMs: 0 });
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
  });
});

describe('ING-13 the queue', () => {
  test('ING-13 is bounded', async () => {
    const parser = openParser({ maxWaiting: 1 });
    const [first, second] = await Promise.all([parser.parse(honest), parser.parse(honest)]);
    expect(first).toMatchObject({ kind: 'document' });
    expect(second).toMatchObject({ kind: 'failed', code: 'parser_busy' });
    expect(await parser.parse(honest)).toMatchObject({ kind: 'document' });
  });

  test('ING-13 closing answers what is being read and what waits', async () => {
    const parser = openParser();
    const running = parser.parse(endless);
    const waiting = parser.parse(honest);
    // The first job is with the worker once the queue has had its turn.
    await new Promise((resolve) => setImmediate(resolve));
    await parser.close();
    expect(await running).toMatchObject({ code: 'parser_stopped' });
    expect(await waiting).toMatchObject({ code: 'parser_stopped' });
  });
});

/** One page whose drawing instructions are 300 MB of spaces in a file of 1 MB. */
async function unpackingPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024, ' '), { level: 1 });
  const stream = pdf.context.stream(packed, { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  return pdf.save();
}
