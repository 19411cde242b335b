/**
 * When somebody can be had, as people write it: by the clock on the wall of one place. Times are `HH:MM`, dates
 * `YYYY-MM-DD`; whoever hands one in has checked them. docs/spec/schedule.md says what it means.
 */
export type Schedule = {
  /** An IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly weekly: Weekly;
  readonly exceptions: readonly ScheduleException[];
};

/** In the order in which `Date` counts them. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];
export type Weekly = Readonly<Record<Weekday, readonly TimeRange[]>>;

/** From `00:00` to `24:00` is the whole day; a `to` that does not come after its `from` is on the next day. */
export type TimeRange = { readonly from: string; readonly to: string };

/** What holds on these dates in place of the week. */
export type ScheduleException = {
  readonly name: string;
  readonly from: string;
  /** The last date, itself included. */
  readonly to: string;
  /** On the same days of every year; the years of `from` and `to` do not matter then. */
  readonly isYearly: boolean;
  /** None: closed. */
  readonly hours: readonly TimeRange[];
};
