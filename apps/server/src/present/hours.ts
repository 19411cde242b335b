import type { Schedule } from '@chatref/protocol';
import type { ScheduleRow } from '../store/rows.ts';

export function presentSchedule({ id, name, time_zone, weekly, exceptions }: ScheduleRow): Schedule {
  return { id, name, timeZone: time_zone, weekly, exceptions: [...exceptions] };
}
