/**
 * Bytes to text: a byte order mark decides, then the declared charset, then UTF-8 if it fits, and else Windows-1252,
 * which is what old shop pages and spreadsheets' exports are written in. Line ends become \n.
 */
export function decodeText(bytes: Uint8Array, declaredCharset?: string): string {
  const label =
    charsetOfMark(bytes) ?? knownCharset(declaredCharset) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n');
}

export function charsetOfMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
