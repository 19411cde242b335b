/** One line of readable text: runs of white space become one space, invisible characters go. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\n/g, ' ');
}

/** As `cleanLine`, but line breaks stay: opening hours and addresses live in their lines. */
export function cleanLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Soft hyphens, zero-width marks, direction overrides and control characters; joiners stay, scripts need them. */
const invisible = /(?![\s\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** True when there is something in it that can be read aloud. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
