/** Chance that comes again with its seed. */
export type Chance = {
  /** From 0 up to 1, without it. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  /** Chance of its own for somebody, so that nobody's draws depend on how often others draw. */
  readonly fork: (salt: number) => Chance;
};

/** mulberry32: small, and good enough to throw dice with. */
export function seededRandom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)],
    fork: (salt) => seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)),
  };
}
