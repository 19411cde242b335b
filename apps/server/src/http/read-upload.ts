import type { Context } from 'hono';
import { MAX_FILE_BYTES } from '../ingest/limits.ts';
import { fileTooLarge } from '../ingest/parse-outcome.ts';
import { ProblemError } from '../present/problem.ts';

/** Room for the multipart framing around one file. */
const maxFramingBytes = 64 * 1024;
const maxFileNameChars = 200;

export type Upload = {
  readonly kind: 'file' | 'products';
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

/**
 * The one file of a multipart form (field `file`). A body that says it is too large is refused before it is read; one that
 * does not say is counted while it comes.
 */
export async function readUpload(c: Context): Promise<Upload> {
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > MAX_FILE_BYTES + maxFramingBytes) throw tooLarge(declared);
  const form = await readForm(c);
  const file = form.get('file');
  if (!(file instanceof File)) {
    throw new ProblemError(
      'invalid_request',
      'Send the file as multipart/form-data in a field named "file".',
    );
  }
  if (file.size > MAX_FILE_BYTES) throw tooLarge(file.size);
  // A catalogue is read as products, not as a document.
  const kind = form.get('kind') === 'products' ? 'products' : 'file';
  return { kind, fileName: fileNameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function readForm(c: Context): Promise<FormData> {
  const body = c.req.raw.body;
  const type = c.req.header('content-type') ?? '';
  if (body === null || !type.startsWith('multipart/form-data')) {
    throw new ProblemError(
      'invalid_request',
      'Send the file as multipart/form-data in a field named "file".',
    );
  }
  let counted = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      counted += piece.byteLength;
      if (counted > MAX_FILE_BYTES + maxFramingBytes) controller.error(tooLarge());
      else controller.enqueue(piece);
    },
  });
  try {
    return await new Response(body.pipeThrough(counter), { headers: { 'content-type': type } }).formData();
  } catch {
    if (counted > MAX_FILE_BYTES + maxFramingBytes) throw tooLarge();
    throw new ProblemError(
      'invalid_request',
      'The upload broke off or is malformed. Send the file once more.',
    );
  }
}

/** `bytes` where the whole size is known. */
function tooLarge(bytes?: number): ProblemError {
  const size = bytes === undefined ? '' : `The file has ${(bytes / 1024 / 1024).toFixed(1)} MB. `;
  return new ProblemError('too_large', `${size}${fileTooLarge.reason} ${fileTooLarge.remedy}`);
}

/** The last part of whatever path the sender put there, without control characters. */
function fileNameOf(sent: string): string {
  const name = sent.split(/[\\/]/u).at(-1) ?? '';
  return name.replace(/\p{Cc}/gu, '').slice(-maxFileNameChars) || 'file';
}
