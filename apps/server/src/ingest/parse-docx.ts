import mammoth from 'mammoth';
import { checkZip } from './check-zip.ts';
import { parseHtml } from './parse-html.ts';
import { type ParseOutcome, parseFailed } from './parse-outcome.ts';

/** A Word document by its headings, lists and tables; pictures are left out, and nothing that it links to is fetched. */
export async function parseDocx(bytes: Uint8Array): Promise<ParseOutcome> {
  const verdict = checkZip(bytes);
  if (verdict === 'damaged') return parseFailed('corrupt_file');
  if (verdict === 'too_large') return parseFailed('unpacks_too_large');
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    },
  );
  const outcome = parseHtml(html, '');
  return outcome.kind === 'failed' ? parseFailed('no_text_in_file') : outcome;
}
