import { t } from '../strings/t.ts';

/** The day of an ISO instant as a heading: Today, Yesterday, a weekday within the week, else the date. */
export function dayLabel(at: string, nowMs: number): string {
  const days = daysBetween(new Date(at), new Date(nowMs));
  if (days <= 0) return t.time.today;
  if (days === 1) return t.time.yesterday;
  return (days < 7 ? weekday : fullDate).format(new Date(at));
}

/** The calendar day in this machine's zone, comparable as text. */
export function dayKey(at: string): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
}

/** Calendar days, counted at noon so that a change of the clocks never makes one too few. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

function noon(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
}

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' });
const fullDate = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
