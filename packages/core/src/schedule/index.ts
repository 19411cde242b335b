export { businessMinutesBetween } from './business-minutes.ts';
export type { Hours } from './hours.ts';
export { compileHours } from './hours.ts';
export { openIntervals } from './open-intervals.ts';
export { isOpenAt, nextClosing, nextOpening } from './opening.ts';
export type * from './schedule.ts';
export { weekdays } from './schedule.ts';
export type { Interval } from './stretches.ts';
export type { Zone } from './zone.ts';
