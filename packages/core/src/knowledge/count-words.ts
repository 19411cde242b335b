const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words by white space; in scripts written without spaces two characters count as one word. */
export function countWords(text: string): number {
  const spaced = text.split(/\s+/).filter((word) => word !== '').length;
  const unspaced = text.match(unspacedScript)?.length ?? 0;
  return spaced + Math.floor(unspaced / 2);
}
