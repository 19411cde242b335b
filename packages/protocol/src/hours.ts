import { z } from 'zod';
import { isTimeZone } from './is-time-zone.ts';
import { wireLimits } from './limits.ts';

const name = z.string().trim().min(1, 'Give it a name').max(wireLimits.maxNameChars);
const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** Local times, `HH:MM`. `to` may be `24:00`; one that does not come after `from` is on the next day. */
export const timeRangeSchema = z
  .object({
    from: z.string().regex(time, 'Write the beginning as HH:MM, such as 09:00'),
    to: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u, 'Write the end as HH:MM, such as 18:00'),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'Choose an end other than the beginning; the whole day is 00:00 to 24:00',
  });
export type TimeRange = z.infer<typeof timeRangeSchema>;

const dayHours = z.array(timeRangeSchema).max(wireLimits.maxRangesPerDay);
export const weeklySchema = z.object({
  mon: dayHours,
  tue: dayHours,
  wed: dayHours,
  thu: dayHours,
  fri: dayHours,
  sat: dayHours,
  sun: dayHours,
});
export type Weekly = z.infer<typeof weeklySchema>;

const date = z.iso.date('Write the date as YYYY-MM-DD, such as 2026-12-25');
const dayMs = 24 * 60 * 60 * 1000;

/** What holds on these dates in place of the week; without hours it is closed. */
export const scheduleExceptionSchema = z
  .object({
    name,
    from: date,
    /** The last day, itself included. */
    to: date,
    isYearly: z.boolean(),
    hours: dayHours,
  })
  .refine(({ from, to }) => to >= from, {
    path: ['to'],
    message: 'Choose a last day that is not before the first',
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 366 * dayMs, {
    path: ['to'],
    message: 'Choose a last day within a year of the first',
  });
export type ScheduleException = z.infer<typeof scheduleExceptionSchema>;

export const saveScheduleRequestSchema = z.object({
  name,
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone by its IANA name, such as Europe/Berlin'),
  weekly: weeklySchema,
  exceptions: z
    .array(scheduleExceptionSchema)
    .max(wireLimits.maxScheduleExceptions)
    .superRefine((exceptions, context) => {
      const clash = exceptions.findIndex((one, at) =>
        exceptions.slice(0, at).some((other) => meet(one, other)),
      );
      if (clash === -1) return;
      context.addIssue({
        code: 'custom',
        path: [clash, 'from'],
        message: 'Another exception holds on the same day; change one of the two',
      });
    }),
});
export type SaveScheduleRequest = z.infer<typeof saveScheduleRequestSchema>;

/** Of two, where one is of every year and the other of one, it is clear which holds. */
function meet(one: ScheduleException, other: ScheduleException): boolean {
  if (one.isYearly !== other.isYearly) return false;
  if (!one.isYearly) return one.from <= other.to && other.from <= one.to;
  return spansOfYear(one).some(([from, to]) =>
    spansOfYear(other).some((span) => from <= span[1] && span[0] <= to),
  );
}

/** As `MM-DD`, cut where it runs over the end of the year. */
function spansOfYear({ from, to }: ScheduleException): [string, string][] {
  const [first, last] = [from.slice(5), to.slice(5)];
  return first <= last
    ? [[first, last]]
    : [
        [first, '12-31'],
        ['01-01', last],
      ];
}

export const scheduleSchema = saveScheduleRequestSchema.extend({ id: z.string() });
export type Schedule = z.infer<typeof scheduleSchema>;

/** `GET /schedules`. `workspaceScheduleId` null: the workspace is always open. */
export const scheduleListSchema = z.object({
  schedules: z.array(scheduleSchema),
  workspaceScheduleId: z.string().nullable(),
});
export type ScheduleList = z.infer<typeof scheduleListSchema>;

/** `PUT /hours`: the schedule that the workspace follows; null: always open. */
export const chooseHoursRequestSchema = z.object({ scheduleId: z.string().nullable() });
export type ChooseHoursRequest = z.infer<typeof chooseHoursRequestSchema>;

export const saveNamedTeamRequestSchema = z.object({
  name,
  /** Null: the workspace's. */
  scheduleId: z.string().nullable(),
  memberIds: z.array(z.string()).max(wireLimits.maxTeamMembers),
});
export type SaveNamedTeamRequest = z.infer<typeof saveNamedTeamRequestSchema>;

/** Teammates who answer for one thing, such as "Repairs". */
export const namedTeamSchema = saveNamedTeamRequestSchema.extend({ id: z.string() });
export type NamedTeam = z.infer<typeof namedTeamSchema>;
export const namedTeamListSchema = z.object({ teams: z.array(namedTeamSchema) });
