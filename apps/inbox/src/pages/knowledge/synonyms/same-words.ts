/** Whether two groups are one, whatever the order of their words. */
export function areSameWords(one: readonly string[], other: readonly string[]): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase())
    .sort()
    .join('\n');
}
