import { intlZone } from './intl-zone.ts';

export type ClockChange = { readonly timeZone: string; readonly atMs: number };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Each change of the clock in each zone between two years, by day and then to the millisecond. Of zones whose clocks
 * went alike the whole time one stands for all.
 */
export function clockChanges(firstYear: number, lastYear: number): ClockChange[] {
  const from = Date.UTC(firstYear, 0, 1);
  const to = Date.UTC(lastYear + 1, 0, 1);
  return distinctZones(from, to).flatMap((timeZone) => {
    const { offsetMsAt } = intlZone(timeZone);
    const found: ClockChange[] = [];
    for (let ms = from; ms < to; ms += dayMs) {
      if (offsetMsAt(ms) === offsetMsAt(ms + dayMs)) continue;
      found.push({ timeZone, atMs: firstWhere((at) => offsetMsAt(at) !== offsetMsAt(ms), ms, ms + dayMs) });
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
