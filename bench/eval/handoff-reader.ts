/** Says of a message whether it asks for a person. */
export type Reader = {
  readonly read: (text: string) => Reading | Promise<Reading>;
};

export type Reading = 'fire' | 'offer' | 'none';

export function readingOf(isWish: boolean): Reading {
  return isWish ? 'fire' : 'none';
}
