export const time = {
  now: 'now',
  today: 'Today',
  yesterday: 'Yesterday',
  minutesShort: (count: number) => `${count}m`,
  hoursShort: (count: number) => `${count}h`,
  daysShort: (count: number) => `${count}d`,
  waitingFor: (clock: string) => `Waiting ${clock}`,
  waitingSpoken: (clock: string) => `waiting for ${clock}`,
};
