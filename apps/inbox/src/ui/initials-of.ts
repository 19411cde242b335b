/** One or two capitals for a name; a question mark when nothing in it is a letter or digit. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._@-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = firstSign(words[0]);
  const last = words.length > 1 ? firstSign(words.at(-1)) : '';
  return first + last || '?';
}

function firstSign(word: string | undefined): string {
  const sign = word?.match(/[\p{L}\p{N}]/u)?.[0];
  return sign === undefined ? '' : sign.toLocaleUpperCase();
}
