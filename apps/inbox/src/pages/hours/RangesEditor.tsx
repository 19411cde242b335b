import { type TimeRange, wireLimits } from '@chatref/protocol';
import { CircleAlert, Plus } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { RangeInput } from './RangeInput.tsx';
import { problemTexts } from './schedule-values.ts';
import { doOverlap, isWholeDay, minutesOf, problemOf } from './time-range.ts';

const texts = t.hours.day;

type Props = {
  /** Whose hours, for who cannot see: a day or a holiday. */
  of: string;
  ranges: readonly TimeRange[];
  /** The day on which a night ends; absent where it is any. */
  nextDay?: string;
  isTried: boolean;
  onChange: (ranges: TimeRange[]) => void;
};

/** Several times of one day, each on its line, with what is wrong below. */
export function RangesEditor({ of, ranges, nextDay, isTried, onChange }: Props) {
  const problem = ranges.find((range) => isWorthSaying(range, isTried));
  const canAdd = ranges.length < wireLimits.maxRangesPerDay && !ranges.some(isWholeDay);
  return (
    <div className="flex flex-col gap-2">
      {ranges.map((range, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a range has nothing of its own but its place, and keeps no state
        <div key={at} className="flex flex-wrap items-center gap-1">
          <RangeInput
            of={of}
            range={range}
            nextDay={nextDay}
            isTried={isTried}
            onChange={(next) => onChange(ranges.map((other, place) => (place === at ? next : other)))}
            onRemove={() => onChange(ranges.filter((_other, place) => place !== at))}
          />
          {at === ranges.length - 1 && canAdd && (
            <IconButton
              label={texts.add(of)}
              icon={<Plus aria-hidden size={16} />}
              className="disabled:invisible"
              onClick={() => onChange([...ranges, rangeAfter(range)])}
            />
          )}
        </div>
      ))}
      {problem !== undefined && (
        <p className="flex gap-1.5 text-xs text-danger-ink">
          <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
          {problemTexts[problemOf(problem) ?? 'missing']}
        </p>
      )}
      {doOverlap(ranges) && <p className="text-xs text-warn-ink">{texts.overlap}</p>}
    </div>
  );
}

/** Nobody is told of a time that they have not come to yet. */
function isWorthSaying(range: TimeRange, isTried: boolean): boolean {
  const isUntouched = range.from === '' && range.to === '';
  return problemOf(range) !== null && (isTried || !isUntouched);
}

/** The next time of a day begins an hour after the last one, for four hours, while the day has room. */
function rangeAfter({ to }: TimeRange): TimeRange {
  const from = minutesOf(to) + 60;
  if (!(from < 23 * 60)) return { from: '', to: '' };
  return { from: timeOf(from), to: timeOf(Math.min(from + 4 * 60, 24 * 60)) };
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
