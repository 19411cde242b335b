import { plural } from '../plural.ts';

export const time = {
  now: 'now',
  today: 'Today',
  yesterday: 'Yesterday',
  minutesShort: (count: number) => `${count}m`,
  hoursShort: (count: number) => `${count}h`,
  daysShort: (count: number) => `${count}d`,
  underMinute: 'less than a minute',
  minutes: (count: number) => plural(count, 'minute'),
  hours: (count: number) => plural(count, 'hour'),
  days: (count: number) => plural(count, 'day'),
  /** After `agoOf`: "4m ago". */
  ago: (ago: string) => (ago === 'now' ? 'just now' : `${ago} ago`),
  waitingSpoken: (clock: string) => `waiting for ${clock}`,
};
