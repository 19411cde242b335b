import type { TimeRange, Weekly } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { type Day, days } from './week-days.ts';

export type Preset = { label: string; weekly: Weekly };

const never: Weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const workdays: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

export const usualHours: TimeRange = { from: '09:00', to: '18:00' };

/** Weeks to start from. */
export const presets: readonly Preset[] = [
  { label: t.hours.presets.office, weekly: on(workdays, usualHours) },
  {
    label: t.hours.presets.siesta,
    weekly: on([...workdays, 'sat'], { from: '09:00', to: '13:00' }, { from: '15:00', to: '19:00' }),
  },
  { label: t.hours.presets.daily, weekly: on(days, { from: '10:00', to: '20:00' }) },
  { label: t.hours.presets.around, weekly: on(days, { from: '00:00', to: '24:00' }) },
];

export const usualWeek: Weekly = on(workdays, usualHours);

function on(open: readonly Day[], ...ranges: TimeRange[]): Weekly {
  return { ...never, ...Object.fromEntries(open.map((day) => [day, ranges])) };
}
