import type { IdSource } from '@chatref/core';

/** Ids that are the same for the same seed, and a clock that moves one second with each look at it. */
export function seededIds(seed = 1): IdSource {
  let nowMs = Date.UTC(2026, 0, 5, 9);
  let state = seed >>> 0;
  return {
    nowMs: () => {
      nowMs += 1_000;
      return nowMs;
    },
    random: (bytes) => {
      for (let at = 0; at < bytes.length; at++) {
        state = xorshift(state);
        bytes[at] = state >>> 24;
      }
      return bytes;
    },
  };
}

/** One step of a xorshift generator: enough for ids that differ, nothing for secrets. */
function xorshift(before: number): number {
  let next = before || 0x9e3779b9;
  next ^= next << 13;
  next ^= next >>> 17;
  next ^= next << 5;
  return next >>> 0;
}
