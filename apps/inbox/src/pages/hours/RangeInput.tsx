import type { TimeRange } from '@chatref/protocol';
import { X } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { formatRange } from './format-times.ts';
import { TimeInput } from './TimeInput.tsx';
import { isOvernight, isWholeDay, problemOf } from './time-range.ts';

const texts = t.hours.day;

type Props = {
  of: string;
  range: TimeRange;
  nextDay: string | undefined;
  isTried: boolean;
  onChange: (range: TimeRange) => void;
  onRemove: () => void;
};

/** From and to, and in words what may surprise: the whole day, or an end on the next one. */
export function RangeInput({ of, range, nextDay, isTried, onChange, onRemove }: Props) {
  const problem = problemOf(range);
  const isWrong = problem === 'same' || (isTried && problem !== null);
  const note = isWholeDay(range)
    ? texts.allDay
    : isOvernight(range)
      ? nextDay === undefined
        ? texts.nextMorning
        : texts.nextDay(nextDay)
      : null;
  return (
    <>
      <TimeInput
        label={texts.from(of)}
        value={range.from}
        isInvalid={isWrong}
        onChange={(from) => onChange({ ...range, from })}
      />
      <span aria-hidden className="px-0.5 text-ink-3">
        –
      </span>
      <TimeInput
        label={texts.to(of)}
        value={range.to}
        isEnd
        isInvalid={isWrong}
        onChange={(to) => onChange({ ...range, to })}
      />
      <IconButton
        label={texts.removeRange(of, problem === null ? formatRange(range) : '')}
        icon={<X aria-hidden size={15} />}
        onClick={onRemove}
        className="disabled:invisible"
      />
      {note !== null && (
        <span className="order-last min-w-0 pl-1 text-xs text-ink-3 max-sm:basis-full max-sm:pl-0">
          {note}
        </span>
      )}
    </>
  );
}
