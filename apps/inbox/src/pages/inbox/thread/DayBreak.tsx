import { dayLabel } from '../../../time/day-label.ts';
import { useNow } from '../../../time/use-now.ts';

export function DayBreak({ at }: { at: string }) {
  const now = useNow(60_000);
  return (
    <div className="flex items-center gap-3 py-1">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <h3 className="text-xs font-medium text-ink-3">{dayLabel(at, now)}</h3>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  );
}
