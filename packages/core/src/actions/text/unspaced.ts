const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const negatedBefore = /[不别別勿没沒無无ไม]/u;
const negatedAfter = /^.{0,4}(?:ない|ません|なくて)/u;
const charsBefore = 4;
const minPhraseChars = 2;

/** Whether words of this text stand without spaces between them. */
export function isUnspaced(text: string): boolean {
  return unspacedScript.test(text);
}

/** The letters of a text alone, in lower case. */
export function compactOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Whether the text holds the phrase, and neither side of it turns it down. */
export function unspacedMatch(compactText: string, phrase: string): boolean {
  const at = phrase.length >= minPhraseChars ? compactText.indexOf(phrase) : -1;
  if (at < 0) return false;
  if (compactText === phrase) return true;
  const isRefused =
    negatedBefore.test(compactText.slice(Math.max(0, at - charsBefore), at)) ||
    negatedAfter.test(compactText.slice(at + phrase.length));
  return !isRefused;
}
