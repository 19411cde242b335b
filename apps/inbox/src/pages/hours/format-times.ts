import { isTimeZone, type TimeRange } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { isWholeDay } from './time-range.ts';

/** `09:00–18:00`, as the person's own machine writes times. */
export function formatRange(range: TimeRange): string {
  return isWholeDay(range) ? t.hours.summary.wholeDay : `${formatTime(range.from)}–${formatTime(range.to)}`;
}

export function formatRanges(ranges: readonly TimeRange[]): string {
  return ranges.map(formatRange).join(', ');
}

/** The time that clocks in a zone show at an instant; empty for a zone that this browser is too old to know. */
export function formatTimeIn(timeZone: string, atMs: number): string {
  return clockOf(timeZone)?.format(atMs) ?? '';
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Made once for each zone: a list of them all is drawn at every tick of the clock. */
function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const isKnown = isTimeZone(timeZone);
  const clock = isKnown ? new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone }) : null;
  clocks.set(timeZone, clock);
  return clock;
}

/** Half a day at a time where this machine counts so, always in a form that can be typed again. */
export function formatTime(time: string): string {
  return hasHalfDays ? halfDayTime.format(Date.parse(`1970-01-01T${time.replace('24:', '00:')}:00Z`)) : time;
}

const hasHalfDays = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true;
const halfDayTime = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });
