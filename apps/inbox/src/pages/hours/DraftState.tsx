import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { formatTimeIn } from './format-times.ts';
import { OpenBadge } from './OpenBadge.tsx';
import { openStateOf } from './open-state.ts';
import type { ScheduleValues } from './schedule-values.ts';
import { placeOf } from './zone-names.ts';

/** What the hours would mean now, said while they are typed. */
export function DraftState({ values }: { values: ScheduleValues }) {
  const nowMs = useNow(10_000);
  const state = openStateOf(values, nowMs);
  if (state === null) return null;
  return (
    <div className="sticky top-3 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-surface px-4 py-3 shadow-card">
      <p role="status" className="min-w-0 flex-1 basis-60">
        <span className="sr-only">{t.hours.now.draft} </span>
        <OpenBadge state={state} size="lg" />
      </p>
      <p className="text-sm text-ink-2 tabular">
        {t.hours.thereNow(placeOf(values.timeZone), formatTimeIn(values.timeZone, nowMs))}
      </p>
    </div>
  );
}
