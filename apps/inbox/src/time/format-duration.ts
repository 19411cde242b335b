import { t } from '../strings/t.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long something took, in words and in its largest unit: "6 minutes". */
export function formatDuration(ms: number): string {
  if (ms < minuteMs) return t.time.underMinute;
  if (ms < hourMs) return t.time.minutes(Math.floor(ms / minuteMs));
  return ms < dayMs ? t.time.hours(Math.floor(ms / hourMs)) : t.time.days(Math.floor(ms / dayMs));
}
