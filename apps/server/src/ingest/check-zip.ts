import { inflateRawSync } from 'node:zlib';
import { MAX_ZIP_ENTRIES, MAX_ZIP_ENTRY_BYTES, MAX_ZIP_UNPACKED_BYTES } from './limits.ts';

export type ZipVerdict = 'fine' | 'damaged' | 'too_large';

type Entry = { readonly name: string; readonly method: number; readonly packed: Uint8Array };

/**
 * Whether the parts of an office file that are read unfold to a size that a person could have written. What the file says of
 * its own sizes is not believed: each part is unfolded up to the bound. Done before a parser sees it, since those unfold a
 * part as a whole.
 */
export function checkZip(bytes: Uint8Array): ZipVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = entriesOf(file);
    if (entries === null) return 'damaged';
    let unpacked = 0;
    for (const entry of entries) {
      if (!/\.(xml|rels)$/iu.test(entry.name)) continue;
      const size = unpackedSize(entry);
      if (size === null) return 'damaged';
      unpacked += size;
      if (size > MAX_ZIP_ENTRY_BYTES || unpacked > MAX_ZIP_UNPACKED_BYTES) return 'too_large';
    }
    return entries.length > MAX_ZIP_ENTRIES ? 'too_large' : 'fine';
  } catch {
    // Offsets that point outside of the file.
    return 'damaged';
  }
}

const endMark = Buffer.from('PK\u0005\u0006', 'latin1');
const endBytes = 22;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** As the list at the file's end has them (PKWARE's APPNOTE 4.3); null where there is no such list. */
function entriesOf(file: Buffer): readonly Entry[] | null {
  const end = file.lastIndexOf(endMark);
  if (end < 0 || end + endBytes > file.length) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (file.readUInt32LE(at) !== entryMark) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    );
    const name = file.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0));
    entries.push({ name, method: file.readUInt16LE(at + 10), packed: packedAt(file, at) });
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

function packedAt(file: Buffer, at: number): Uint8Array {
  const size = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  if (file.readUInt32LE(local) !== localMark) throw new Error('No entry begins here');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return file.subarray(start, start + size);
}

/** Null: packed in a way that office programs do not. */
function unpackedSize({ method, packed }: Entry): number | null {
  if (method === 0) return packed.length;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_ZIP_ENTRY_BYTES }).length;
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? Number.POSITIVE_INFINITY : null;
  }
}
