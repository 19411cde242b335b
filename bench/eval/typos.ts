const letters = 'abcdefghijklmnopqrstuvwxyz';
const SHARE_OF_WORDS = 0.3;
const MIN_LETTERS = 4;

/** One slip of the finger in about a third of the longer words: a swap, a loss, a doubling or a wrong letter. */
export function withTypos(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => (word.length >= MIN_LETTERS && random() < SHARE_OF_WORDS ? slip(word, random) : word))
    .join(' ');
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + (after[0] ?? '') + here + after.slice(1);
    case 1:
      return before + after;
    case 2:
      return before + here + here + after;
    default:
      return before + (letters[Math.floor(random() * letters.length)] ?? '') + after;
  }
}
