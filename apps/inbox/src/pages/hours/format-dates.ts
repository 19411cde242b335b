/** The days of an exception, `YYYY-MM-DD`, as people write them: "24–26 Dec 2026", without the year where every year is meant. */
export function formatDates({ from, to, isYearly }: { from: string; to: string; isYearly: boolean }): string {
  const format = isYearly ? dayOfYear : from === to ? wholeDate : date;
  return format.formatRange(noonOf(from), noonOf(to));
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const dayOfYear = new Intl.DateTimeFormat('en-GB', options);
const date = new Intl.DateTimeFormat('en-GB', { ...options, year: 'numeric' });
const wholeDate = new Intl.DateTimeFormat('en-GB', { ...options, weekday: 'short', year: 'numeric' });
