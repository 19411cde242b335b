import type { ScheduleException, TimeRange } from '@chatref/protocol';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { problemTexts } from './schedule-values.ts';
import { problemOf } from './time-range.ts';

const texts = t.hours.holidays;
const dayMs = 24 * 60 * 60 * 1000;

export type ExceptionValues = {
  name: string;
  from: string;
  to: string;
  isYearly: boolean;
  isClosed: boolean;
  hours: readonly TimeRange[];
};

export const newException: ExceptionValues = {
  name: '',
  from: '',
  to: '',
  isYearly: false,
  isClosed: true,
  hours: [],
};

export function exceptionValuesOf(exception: ScheduleException): ExceptionValues {
  return { ...exception, isClosed: exception.hours.length === 0 };
}

export function exceptionOf({ isClosed, name, hours, ...values }: ExceptionValues): ScheduleException {
  return { ...values, name: name.trim(), hours: isClosed ? [] : [...hours] };
}

/** `others` are the exceptions beside this one. */
export function validateException(
  values: ExceptionValues,
  others: readonly ScheduleException[],
): FormErrors<ExceptionValues> {
  const { name, from, to, isClosed, hours } = values;
  return {
    name: name.trim() === '' ? texts.nameMissing : undefined,
    from: from === '' ? texts.dateMissing : clashOf(values, others),
    to: lastDayProblem(from, to),
    hours: isClosed ? undefined : hoursProblem(hours),
  };
}

function lastDayProblem(from: string, to: string): string | undefined {
  if (to === '') return texts.dateMissing;
  if (to < from) return texts.lastTooEarly;
  return Date.parse(to) - Date.parse(from) < 366 * dayMs ? undefined : texts.lastTooFar;
}

function hoursProblem(hours: readonly TimeRange[]): string | undefined {
  if (hours.length === 0) return texts.hoursMissing;
  const problem = hours.map(problemOf).find((one) => one !== null);
  return problem === undefined ? undefined : problemTexts[problem];
}

/** The server refuses the rest of what could clash; what is of every year is compared by it alone. */
function clashOf(
  { from, to, isYearly }: ExceptionValues,
  others: readonly ScheduleException[],
): string | undefined {
  if (isYearly || to === '') return undefined;
  const other = others.find((one) => !one.isYearly && one.from <= to && from <= one.to);
  return other === undefined ? undefined : texts.clash(other.name);
}
