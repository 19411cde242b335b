import type { TimeRange, Weekly } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { Switch } from '../../ui/Switch.tsx';
import { CopyHoursMenu } from './CopyHoursMenu.tsx';
import { DayTrack } from './DayTrack.tsx';
import { RangesEditor } from './RangesEditor.tsx';
import { type Day, dayAfter } from './week-days.ts';

const texts = t.hours.day;

type Props = {
  day: Day;
  weekly: Weekly;
  isDisabled: boolean;
  isTried: boolean;
  onChange: (ranges: TimeRange[]) => void;
  onOpen: () => void;
  onCopy: (to: readonly Day[]) => void;
};

/** One day: open or not, its hours, and on a wide screen what they look like between midnight and midnight. */
export function DayRow({ day, weekly, isDisabled, isTried, onChange, onOpen, onCopy }: Props) {
  const name = t.hours.days[day];
  const ranges = weekly[day];
  const isOpen = ranges.length > 0;
  return (
    <li
      aria-label={name}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-[9rem_minmax(0,1fr)_auto] sm:px-5 lg:grid-cols-[9rem_minmax(0,1fr)_11rem_auto]"
    >
      <div className="flex h-8 items-center gap-3 pointer-coarse:h-10">
        <Switch
          label={texts.isOpen(name)}
          isLabelHidden
          isOn={isOpen}
          isDisabled={isDisabled}
          onChange={(next) => (next ? onOpen() : onChange([]))}
        />
        <span aria-hidden className="text-sm font-medium text-ink">
          {name}
        </span>
      </div>
      <div className="max-sm:order-last max-sm:col-span-2">
        {isOpen ? (
          <RangesEditor
            of={name}
            ranges={ranges}
            nextDay={t.hours.days[dayAfter(day)]}
            isTried={isTried}
            onChange={onChange}
          />
        ) : (
          <p className="flex h-8 items-center text-sm text-ink-3 max-sm:hidden">{texts.closed}</p>
        )}
      </div>
      <DayTrack day={day} weekly={weekly} className="mt-3.5 hidden lg:block" />
      <CopyHoursMenu day={day} onCopy={onCopy} />
    </li>
  );
}
