import { panelStrings } from '../../strings/en.ts';

const dayMs = 86_400_000;

/** `Today`, `Yesterday`, or the date as the visitor's language writes it. */
export function sayDay(at: string, nowMs: number): string {
  const isDay = (ms: number) => new Date(at).toDateString() === new Date(ms).toDateString();
  if (isDay(nowMs)) return panelStrings.today;
  if (isDay(nowMs - dayMs)) return panelStrings.yesterday;
  return new Date(at).toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function sayClock(at: string): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
}

/** `2 minutes ago`; `now` in the first one. */
export function sayAgo(at: string, nowMs: number): string {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(at)) / 60_000));
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (minutes < 1) return format.format(0, 'second');
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 60 * 24
    ? format.format(-Math.floor(minutes / 60), 'hour')
    : format.format(-Math.floor(minutes / 1440), 'day');
}
