/** The time of day of an ISO instant, as the person's own machine writes it. */
export function formatClockTime(at: string): string {
  return clockTime.format(new Date(at));
}

/** The whole instant, for hints and for `time` elements. */
export function formatInstant(at: string): string {
  return instant.format(new Date(at));
}

const clockTime = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
