import { t } from '../strings/t.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long ago an ISO instant was, as short as a list needs it: now, 4m, 3h, 2d, then a date. */
export function agoOf(at: string, nowMs: number): string {
  const agoMs = Math.max(0, nowMs - Date.parse(at));
  if (agoMs < minuteMs) return t.time.now;
  if (agoMs < hourMs) return t.time.minutesShort(Math.floor(agoMs / minuteMs));
  if (agoMs < dayMs) return t.time.hoursShort(Math.floor(agoMs / hourMs));
  if (agoMs < 7 * dayMs) return t.time.daysShort(Math.floor(agoMs / dayMs));
  return shortDate.format(new Date(at));
}

const shortDate = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
