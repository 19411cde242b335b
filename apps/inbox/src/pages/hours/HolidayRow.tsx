import type { ScheduleException } from '@chatref/protocol';
import { Pencil, Repeat2, X } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { formatDates } from './format-dates.ts';
import { formatRanges } from './format-times.ts';

const texts = t.hours.holidays;

type Props = { exception: ScheduleException; isPast: boolean; onEdit: () => void; onRemove: () => void };

export function HolidayRow({ exception, isPast, onEdit, onRemove }: Props) {
  const { name, hours, isYearly } = exception;
  return (
    <li className="flex min-h-14 items-center gap-2 py-2 pr-2 pl-4 sm:pr-3 sm:pl-5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium wrap-anything text-ink">
          {name}
          {isPast && <Badge>{texts.past}</Badge>}
        </p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-2">
          {formatDates(exception)}
          {isYearly && (
            <span className="inline-flex items-center gap-1 text-xs text-ink-3">
              <Repeat2 aria-hidden size={13} />
              {texts.everyYear}
            </span>
          )}
        </p>
      </div>
      <Badge tone={hours.length === 0 ? 'neutral' : 'accent'} className="max-w-[40%]">
        {hours.length === 0 ? texts.closed : formatRanges(hours)}
      </Badge>
      <span className="flex">
        <IconButton
          label={texts.edit(name)}
          icon={<Pencil aria-hidden size={15} />}
          onClick={onEdit}
          className="disabled:invisible"
        />
        <IconButton
          label={texts.remove(name)}
          icon={<X aria-hidden size={15} />}
          onClick={onRemove}
          className="disabled:invisible"
        />
      </span>
    </li>
  );
}
