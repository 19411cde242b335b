/** A key as the contract wants it (small letters, digits, underscores), made from a label and not yet taken. */
export function fieldKeyOf(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[^a-z]+|_+$/gu, '')
    .slice(0, maxChars);
  const base = plain === '' ? 'field' : plain;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) {
    const key = `${base}_${n}`;
    if (!taken.has(key)) return key;
  }
}

/** Of forty allowed, leaving room for a number. */
const maxChars = 36;
