import type { TimeRange, Weekly } from '@chatref/protocol';
import { clsx } from 'clsx';
import { isOvernight, minutesOf, problemOf } from './time-range.ts';
import { type Day, dayBefore } from './week-days.ts';

const dayMinutes = 24 * 60;

type Props = { day: Day; weekly: Weekly; className: string };

/** A day from midnight to midnight, open where it is filled: what was typed, at a glance. The words beside it say the same. */
export function DayTrack({ day, weekly, className }: Props) {
  const fromYesterday = weekly[dayBefore(day)].filter(isOvernight).map(({ to }) => ({ from: '00:00', to }));
  const spans = [...fromYesterday, ...weekly[day]].filter((range) => problemOf(range) === null);
  return (
    <div aria-hidden className={className}>
      <div className="relative h-1.5 rounded-full bg-pressed">
        {spans.map((range) => (
          <span
            key={`${range.from}-${range.to}`}
            className="absolute inset-y-0 rounded-full bg-accent"
            style={placeOf(range)}
          />
        ))}
        {[6, 12, 18].map((hour) => (
          <span
            key={hour}
            className={clsx('absolute inset-y-0 w-px bg-surface')}
            style={{ left: `${(hour / 24) * 100}%` }}
          />
        ))}
      </div>
    </div>
  );
}

function placeOf(range: TimeRange): { left: string; width: string } {
  const from = minutesOf(range.from);
  const to = isOvernight(range) ? dayMinutes : minutesOf(range.to);
  return { left: `${(from / dayMinutes) * 100}%`, width: `${((to - from) / dayMinutes) * 100}%` };
}
