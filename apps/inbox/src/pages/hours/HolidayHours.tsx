import type { TimeRange } from '@chatref/protocol';
import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { RangesEditor } from './RangesEditor.tsx';

const texts = t.hours.holidays;

type Props = {
  isClosed: boolean;
  hours: readonly TimeRange[];
  error: string | undefined;
  onClosed: (isClosed: boolean) => void;
  onChange: (hours: TimeRange[]) => void;
};

/** Closed, or other hours than in the week. */
export function HolidayHours({ isClosed, hours, error, onClosed, onChange }: Props) {
  const choose = (next: boolean) => {
    onClosed(next);
    if (!next && hours.length === 0) onChange([{ from: '10:00', to: '14:00' }]);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium text-ink">{texts.what}</legend>
      <div className="grid grid-cols-2 gap-2">
        {[true, false].map((closed) => (
          <label
            key={String(closed)}
            className={clsx(
              'flex h-9 cursor-pointer items-center gap-2 rounded-sm border px-3 text-sm pointer-coarse:h-11',
              closed === isClosed
                ? 'border-accent bg-accent-soft font-medium text-ink'
                : 'border-line-strong text-ink-2 hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="what"
              checked={closed === isClosed}
              onChange={() => choose(closed)}
              className="accent-(--color-accent)"
            />
            {closed ? texts.closed : texts.other}
          </label>
        ))}
      </div>
      {!isClosed && (
        <div className="mt-3">
          <RangesEditor
            of={texts.hoursOf}
            ranges={hours}
            isTried={error !== undefined}
            onChange={(next) => (next.length === 0 ? onClosed(true) : onChange(next))}
          />
        </div>
      )}
      {!isClosed && hours.length === 0 && error !== undefined && (
        <p className="mt-2 flex gap-1.5 text-xs text-danger-ink">
          <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
