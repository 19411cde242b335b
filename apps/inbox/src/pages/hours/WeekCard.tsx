import type { TimeRange, Weekly } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayRow } from './DayRow.tsx';
import { presets, usualHours } from './presets.ts';
import { type Day, dayBefore, days } from './week-days.ts';

const texts = t.hours.form;

type Props = {
  weekly: Weekly;
  isDisabled: boolean;
  /** What is wrong is said. */
  isTried: boolean;
  onChange: (weekly: Weekly) => void;
};

export function WeekCard({ weekly, isDisabled, isTried, onChange }: Props) {
  return (
    <Card title={texts.week} description={texts.weekText} isFlush>
      {!isDisabled && (
        <fieldset className="flex min-w-0 flex-wrap items-center gap-2 px-4 pb-4 sm:px-5">
          <legend className="sr-only">{texts.presets}</legend>
          <span aria-hidden className="mr-1 text-sm text-ink-3">
            {texts.presets}
          </span>
          {presets.map((preset) => (
            <Button key={preset.label} size="sm" onClick={() => onChange(preset.weekly)}>
              {preset.label}
            </Button>
          ))}
        </fieldset>
      )}
      <ul className="divide-y divide-line border-t border-line">
        {days.map((day) => (
          <DayRow
            key={day}
            day={day}
            weekly={weekly}
            isDisabled={isDisabled}
            isTried={isTried}
            onChange={(ranges) => onChange({ ...weekly, [day]: ranges })}
            onOpen={() => onChange({ ...weekly, [day]: hoursBefore(weekly, day) })}
            onCopy={(to) => onChange(copied(weekly, day, to))}
          />
        ))}
      </ul>
    </Card>
  );
}

/** A day that is opened begins with the hours of the open day before it. */
function hoursBefore(weekly: Weekly, day: Day): TimeRange[] {
  for (let other = dayBefore(day); other !== day; other = dayBefore(other)) {
    if (weekly[other].length > 0) return weekly[other];
  }
  return [usualHours];
}

function copied(weekly: Weekly, from: Day, to: readonly Day[]): Weekly {
  return { ...weekly, ...Object.fromEntries(to.map((day) => [day, weekly[from]])) };
}
