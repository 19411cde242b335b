/** What every shopper in every bench says: about as long as what shoppers say, with a mark to know it by. */
export function textWith(mark: string): string {
  return `Where is my order? It was to come on Monday, and the tracking page has not moved since. ${mark}`;
}

/** Marks are made of one counter in one process, and stand once in whatever text comes back. */
export function createMarks(): {
  readonly next: () => string;
  readonly find: (text: string) => string | null;
} {
  let count = 0;
  return {
    next: () => `mark-${String(++count).padStart(8, '0')}`,
    find: (text) => /mark-\d{8}/.exec(text)?.[0] ?? null,
  };
}
