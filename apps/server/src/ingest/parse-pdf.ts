import { getDocumentProxy, getMeta } from 'unpdf';
import { cleanLine, hasWords } from './clean-text.ts';
import { MAX_DOCUMENT_CHARS, MAX_PDF_PAGES, MAX_TITLE_CHARS } from './limits.ts';
import { type ParseFailed, type ParseOutcome, parsed, parseFailed } from './parse-outcome.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { type PdfLine, type PdfRun, pdfLines } from './pdf-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = { readonly page: number; readonly lines: readonly PdfLine[] };

/**
 * A page with fewer letters than this is a picture: scanners leave a page number or a stamp behind. The mean over
 * all pages decides.
 */
const MIN_LETTERS_PER_PAGE = 4;

/** Reads the text of a PDF, page by page. The title is the document's own, else its first heading, else `name`. */
export async function parsePdf(bytes: Uint8Array, name = ''): Promise<ParseOutcome> {
  // pdf.js takes the buffer over, empties it and refuses Node's own kind; the caller's bytes stay whole.
  const pdf = await openPdf(new Uint8Array(bytes));
  if ('kind' in pdf) return pdf;
  try {
    if (pdf.numPages > MAX_PDF_PAGES) return parseFailed('too_many_pages');
    const pages = await readPages(pdf);
    if (pages === undefined) return parseFailed('too_much_text');
    if (isScan(pages)) return parseFailed('scanned_pdf');
    const blocks = pdfBlocks(pages);
    const heading = blocks.find((block) => block.kind === 'heading');
    const title = (await ownTitle(pdf)) || heading?.text || cleanLine(name);
    return parsed({ title: title.slice(0, MAX_TITLE_CHARS), blocks });
  } catch (error) {
    return pdfFailure(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<Pdf | ParseFailed> {
  try {
    // Nothing is drawn, so neither fonts nor pictures are decoded; `verbosity: 0` keeps its warnings off our log.
    return await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true, maxImageSize: 0 });
  } catch (error) {
    return pdfFailure(error);
  }
}

function pdfFailure(error: unknown): ParseFailed {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return parseFailed(isLocked ? 'encrypted_pdf' : 'corrupt_file');
}

/** One page after the other: all at once would hold the whole file unpacked. */
async function readPages(pdf: Pdf): Promise<readonly PdfPage[] | undefined> {
  const pages: PdfPage[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const lines = pdfLines(content.items.flatMap(runOf));
    page.cleanup();
    chars += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (chars > MAX_DOCUMENT_CHARS) return undefined;
    pages.push({ page: number, lines });
  }
  return pages;
}

type Item = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>['items'][number];

/** Marked-content items carry no text; a transform is [a, b, c, d, x, y]. */
function runOf(item: Item): PdfRun[] {
  if (!('str' in item)) return [];
  const [, , c, d, x, y] = item.transform as readonly number[];
  const fontSize = Math.hypot(c ?? 0, d ?? 0);
  return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, fontSize, endsLine: item.hasEOL }];
}

function isScan(pages: readonly PdfPage[]): boolean {
  const letters = pages.reduce(
    (sum, { lines }) => sum + lines.reduce((n, line) => n + (line.text.match(/\p{L}/gu)?.length ?? 0), 0),
    0,
  );
  return letters < MIN_LETTERS_PER_PAGE * pages.length;
}

/** What office programs write there unasked ("Microsoft Word - draft3.docx", "Untitled") is no title. */
async function ownTitle(pdf: Pdf): Promise<string> {
  const { info } = await getMeta(pdf);
  const title: unknown = info['Title'];
  const text = typeof title === 'string' ? cleanLine(title) : '';
  const isNoise = !hasWords(text) || /^(untitled|microsoft |slide 1|document\d*$)|\.\w{2,4}$/i.test(text);
  return isNoise ? '' : text;
}
