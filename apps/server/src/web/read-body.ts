import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type BodyResult =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'unknown_encoding' };

/**
 * Reads a response to its end or to the cap, whichever comes first. The cap counts what comes off the wire and what
 * comes out of the decompressor, so a small gzip that unfolds to gigabytes is cut off like a large page.
 * Throws when the stream breaks or does not decompress.
 */
export async function readBody(wire: Readable, encoding: string, maxBytes: number): Promise<BodyResult> {
  const decoder = decoderFor(encoding);
  if (decoder === undefined) return abandon(wire, { kind: 'unknown_encoding' });
  if (decoder === null) return collect(wire, maxBytes);
  // `pipe` forwards no errors; without this line a connection that breaks would leave the decoder waiting for ever.
  wire.on('error', (error) => decoder.destroy(error));
  const result = await collect(wire.pipe(decoder), maxBytes);
  return abandon(wire, result);
}

async function collect(stream: Readable, maxBytes: number): Promise<BodyResult> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    // Leaving the loop destroys the stream, so nothing more is read or decompressed.
    if (size > maxBytes) return { kind: 'too_large' };
    parts.push(part);
  }
  return { kind: 'body', bytes: Buffer.concat(parts, size) };
}

/** `null`: nothing to decode. `undefined`: an encoding that was not asked for, or several stacked on each other. */
function decoderFor(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function abandon(wire: Readable, result: BodyResult): BodyResult {
  // Destroying an unfinished response raises an abort error that nobody is left to hear.
  wire.on('error', () => {});
  wire.destroy();
  return result;
}
