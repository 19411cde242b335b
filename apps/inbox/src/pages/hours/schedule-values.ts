import type { SaveScheduleRequest, Schedule } from '@chatref/protocol';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { usualWeek } from './presets.ts';
import { problemOf } from './time-range.ts';
import { days } from './week-days.ts';

/** A schedule under edit: times may be incomplete, and whether the workspace follows it is asked of new ones. */
export type ScheduleValues = SaveScheduleRequest & { isForWorkspace: boolean };

export function newScheduleValues(isForWorkspace: boolean): ScheduleValues {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const name = isForWorkspace ? t.hours.form.namePlaceholder : '';
  return { name, timeZone, weekly: usualWeek, exceptions: [], isForWorkspace };
}

export function scheduleValuesOf(
  { name, timeZone, weekly, exceptions }: Schedule,
  isForWorkspace: boolean,
): ScheduleValues {
  return { name, timeZone, weekly, exceptions, isForWorkspace };
}

export function scheduleRequestOf(values: ScheduleValues): SaveScheduleRequest {
  const { name, timeZone, weekly, exceptions } = values;
  return { name: name.trim(), timeZone, weekly, exceptions };
}

export function validateSchedule({ name, timeZone, weekly }: ScheduleValues): FormErrors<ScheduleValues> {
  const texts = t.hours.form;
  const problem = days
    .flatMap((day) => weekly[day])
    .map(problemOf)
    .find((one) => one !== null);
  return {
    name: name.trim() === '' ? texts.nameMissing : undefined,
    timeZone: timeZone === '' ? texts.zoneMissing : undefined,
    weekly: problem === undefined ? undefined : problemTexts[problem],
  };
}

export const problemTexts = { missing: t.hours.day.timeMissing, same: t.hours.day.sameTime };
