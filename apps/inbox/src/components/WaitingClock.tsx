import { clsx } from 'clsx';
import { Clock } from 'lucide-react';
import { t } from '../strings/t.ts';
import { formatWait } from '../time/format-wait.ts';
import { type Urgency, urgencyOf } from '../time/urgency-of.ts';
import { useNow } from '../time/use-now.ts';

/** How long somebody has been waiting for a person, to the second. Not a live region: it would never fall silent. */
export function WaitingClock({ since }: { since: string }) {
  const waitedMs = useNow(1_000) - Date.parse(since);
  const clock = formatWait(waitedMs);
  return (
    <span
      className={clsx(
        'tabular inline-flex h-5 shrink-0 items-center gap-1 rounded-xs text-xs font-semibold whitespace-nowrap',
        looks[urgencyOf(waitedMs)],
      )}
    >
      <Clock aria-hidden size={12} />
      <span aria-hidden>{clock}</span>
      <span className="sr-only">{t.time.waitingSpoken(clock)}</span>
    </span>
  );
}

const looks: Record<Urgency, string> = {
  calm: 'text-ink-2',
  soon: 'bg-warn-soft px-1.5 text-warn-ink',
  urgent: 'bg-danger-soft px-1.5 text-danger-ink',
};
