import type { DateOptions } from '@chatref/core';
import type { VisitorFacts } from '../../store/visitor-facts.ts';
import type { AppDeps } from '../deps.ts';

/** How this visitor writes a date, and what day it is where they are. */
export function dateOptions(
  { ids }: Pick<AppDeps, 'ids'>,
  { language: browser, timeZone }: Pick<VisitorFacts, 'language' | 'timeZone'>,
  /** Two letters: what they write in, where it is plain. */
  spoken: string | null = null,
): DateOptions {
  const isBrowsers = spoken === null || (browser ?? '').toLowerCase().startsWith(spoken);
  return { language: isBrowsers ? browser : spoken, today: dayIn(timeZone ?? 'UTC', ids.nowMs()) };
}

/** Null where no browser should have told such a zone. */
function dayIn(timeZone: string, nowMs: number): string | null {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(nowMs);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
