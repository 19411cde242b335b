import type { Zone } from '@chatref/core/schedule';

/** A zone by the rules that this runtime carries, read from the fields of its local time. */
export function intlZone(timeZone: string): Zone {
  const wall = wallClock(timeZone);
  return { offsetMsAt: (ms) => Date.parse(`${wall(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000 };
}

/** What the clock on a wall there shows, as `YYYY-MM-DD HH:MM:SS`: two of them compare as text. */
export function wallClock(timeZone: string): (instantMs: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instantMs) => format.format(instantMs);
}
