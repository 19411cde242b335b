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
  waitingSpoken: (clock: string) => `waiting for ${clock}`,
};
