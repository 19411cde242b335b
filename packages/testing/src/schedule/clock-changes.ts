import { intlZone } from './intl-zone.ts';

export type ClockChange = { readonly timeZone: string; readonly atMs: number };

const dayMs = 24 * 60 * 60 * 1000;
/** No zone has changed its clock twice in as short a time. */
const stepMs = 5 * dayMs;

/**
 * Each change of the clock in each zone between two years, by steps of days and then to the millisecond. Of zones whose clocks
 * went alike the whole time one stands for all.
 */
export function clockChanges(firstYear: number, lastYear: number): ClockChange[] {
  const from = Date.UTC(firstYear, 0, 1);
  const to = Date.UTC(lastYear + 1, 0, 1);
  return distinctZones(from, to).flatMap((timeZone) => {
    const { offsetMsAt } = intlZone(timeZone);
    const found: ClockChange[] = [];
    let before = offsetMsAt(from);
    for (let ms = from; ms < to; ms += stepMs) {
      const after = offsetMsAt(ms + stepMs);
      if (after === before) continue;
      const isChanged = (at: number) => offsetMsAt(at) === after;
      found.push({ timeZone, atMs: firstWhere(isChanged, ms, ms + stepMs) });
      before = after;
    }
    return found;
  });
}

/** One zone for each history of offsets, looked at once a week. */
export function distinctZones(fromMs: number, toMs: number): string[] {
  const byHistory = new Map<string, string>();
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const { offsetMsAt } = intlZone(timeZone);
    const history: number[] = [];
    for (let ms = fromMs; ms < toMs; ms += 7 * dayMs) history.push(offsetMsAt(ms));
    byHistory.set(history.join(), timeZone);
  }
  return [...byHistory.values()];
}

function firstWhere(holds: (ms: number) => boolean, lowMs: number, highMs: number): number {
  let low = lowMs;
  let high = highMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
