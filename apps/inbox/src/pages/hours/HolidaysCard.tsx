import { type ScheduleException, wireLimits } from '@chatref/protocol';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { HolidayDialog } from './HolidayDialog.tsx';
import { HolidayRow } from './HolidayRow.tsx';
import { inOrderOfDates, isPast } from './order-of-holidays.ts';

const texts = t.hours.holidays;

type Props = {
  exceptions: readonly ScheduleException[];
  onChange: (exceptions: ScheduleException[]) => void;
};

/** Closed, `new`, or the exception under edit. */
type Editing = null | 'new' | ScheduleException;

export function HolidaysCard({ exceptions, onChange }: Props) {
  const { canManage } = useSession();
  const [editing, setEditing] = useState<Editing>(null);
  const [isPastShown, setPastShown] = useState(false);
  const today = new Date().toISOString().slice(0, 10);
  const past = exceptions.filter((one) => isPast(one, today));
  const coming = inOrderOfDates(
    exceptions.filter((one) => !isPast(one, today)),
    today,
  );
  const shown = isPastShown ? [...coming, ...past] : coming;
  const isFull = exceptions.length >= wireLimits.maxScheduleExceptions;
  const others = exceptions.filter((one) => one !== editing);
  const addButton = (
    <Button
      size="sm"
      icon={<Plus aria-hidden size={14} />}
      onClick={() => setEditing('new')}
      disabledReason={canManage ? (isFull ? texts.full(exceptions.length) : undefined) : t.team.onlyOwners}
    >
      {texts.add}
    </Button>
  );
  return (
    <Card title={texts.title} description={texts.text} action={addButton} isFlush>
      {shown.length === 0 ? (
        <p className="border-t border-line px-4 py-4 text-sm text-ink-3 sm:px-5">{texts.empty}</p>
      ) : (
        <ul aria-label={texts.title} className="divide-y divide-line border-t border-line">
          {shown.map((exception) => (
            <HolidayRow
              key={`${exception.from} ${exception.isYearly} ${exception.name}`}
              exception={exception}
              isPast={isPast(exception, today)}
              onEdit={() => setEditing(exception)}
              onRemove={() => onChange(exceptions.filter((one) => one !== exception))}
            />
          ))}
        </ul>
      )}
      {past.length > 0 && !isPastShown && (
        <div className="border-t border-line px-2 py-1.5 sm:px-3">
          <Button size="sm" variant="ghost" onClick={() => setPastShown(true)}>
            {texts.showPast(past.length)}
          </Button>
        </div>
      )}
      {editing !== null && (
        <HolidayDialog
          exception={editing === 'new' ? null : editing}
          others={others}
          onClose={() => setEditing(null)}
          onDone={(exception) => {
            onChange([...others, exception]);
            setEditing(null);
          }}
        />
      )}
    </Card>
  );
}
