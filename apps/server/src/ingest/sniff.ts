import { fileTypeFromBuffer } from 'file-type';
import { charsetOfMark } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { fileTooLarge, type ParseFailed, parseFailed } from './parse-outcome.ts';

export type DocumentKind = 'html' | 'pdf' | 'docx' | 'xlsx' | 'csv' | 'markdown' | 'text';
export type Sniffed = { readonly kind: 'sniffed'; readonly as: DocumentKind };

/**
 * What a file is, by its bytes first and its name second. A name may choose between the text formats; it can never
 * turn a picture or a program into text, nor text into a PDF.
 */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed | ParseFailed> {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge;
  if (bytes.length === 0) return parseFailed('empty_file');
  const extension = extensionOf(name);
  const named = kindByExtension[extension];
  if (hasPdfHeader(bytes)) return { kind: 'sniffed', as: 'pdf' };

  if (isOldOffice(bytes)) return parseFailed(isOffice(named) ? 'encrypted_office' : 'old_office');

  const found = await fileTypeFromBuffer(bytes);
  if (found && isOffice(found.ext)) {
    return named === found.ext ? { kind: 'sniffed', as: found.ext } : notText(named, extension, found.ext);
  }
  if (found && !isTextual(found.mime)) return notText(named, extension, found.ext);
  if (named === undefined) return parseFailed('unsupported_type', unsupported(extension));
  if (named === 'pdf' || isOffice(named))
    return parseFailed(
      'corrupt_file',
      `The file is named .${extension} but does not begin like such a file.`,
    );
  if (!readsAsText(bytes)) return notText(named, extension, undefined);
  return { kind: 'sniffed', as: named };
}

const kindByExtension: Readonly<Record<string, DocumentKind | undefined>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  tsv: 'csv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

function notText(named: DocumentKind | undefined, extension: string, found: string | undefined): ParseFailed {
  if (named === undefined) return parseFailed('unsupported_type', unsupported(found ?? extension));
  const what = found === undefined ? 'does not hold text' : `holds a .${found} file`;
  return parseFailed('disguised_file', `The file is named .${extension} but ${what}.`);
}

function unsupported(extension: string): string {
  return extension === ''
    ? 'The file has no ending such as .pdf or .txt, so its type is not known.'
    : `Files of the type .${extension} cannot be read.`;
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** Readers accept a PDF whose header comes a little late, after the noise of a mail gateway for instance. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-');
}

function isOffice(kind: string | undefined): kind is 'docx' | 'xlsx' {
  return kind === 'docx' || kind === 'xlsx';
}

/** Compound files: .doc and .xls of old, and today's office files once a password is set ([MS-OFFCRYPTO]). */
function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

function isTextual(mime: string): boolean {
  return mime.startsWith('text/') || mime === 'application/xml' || mime === 'application/json';
}

/** Text has no NUL and hardly any control characters; two-byte encodings say so by their mark. */
function readsAsText(bytes: Uint8Array): boolean {
  if (charsetOfMark(bytes)?.startsWith('utf-16')) return true;
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls <= sample.length / 100;
}
