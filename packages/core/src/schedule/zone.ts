/** What a schedule asks of its time zone. Whoever runs it knows the rules; the domain only asks. */
export type Zone = {
  /** By how much local clocks were ahead of UTC at that instant, in milliseconds. */
  readonly offsetMsAt: (instantMs: number) => number;
};

/** What local clocks showed at an instant, as milliseconds since local 1970-01-01 00:00. */
export function localMsAt(zone: Zone, instantMs: number): number {
  return instantMs + zone.offsetMsAt(instantMs);
}

/** Longer than any offset, shorter than the time between two changes of one zone's clock. */
const farMs = 24 * 60 * 60 * 1000;

/**
 * The first instant at which local clocks had come to that time. So a time that was skipped is the moment of the
 * skip, and of a time that came twice it is the first (HRS-3, HRS-4). Grows with the local time, never falls.
 */
export function instantOf(zone: Zone, localMs: number): number {
  const before = zone.offsetMsAt(localMs - farMs);
  const early = localMs - before;
  if (zone.offsetMsAt(early) === before) return early;
  const late = localMs - zone.offsetMsAt(localMs + farMs);
  // Before the change clocks had not come so far. Once it has passed, they are there or get there.
  return zone.offsetMsAt(late) === before ? changeWithin(zone, late, early) : late;
}

/** The instant of the only change after `lowMs` and up to `highMs`. */
function changeWithin(zone: Zone, lowMs: number, highMs: number): number {
  const before = zone.offsetMsAt(lowMs);
  let low = lowMs;
  let high = highMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetMsAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
