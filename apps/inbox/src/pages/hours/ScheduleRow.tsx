import type { NamedTeam, Schedule } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { CalendarClock, ChevronRight } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { Badge } from '../../ui/Badge.tsx';
import { formatTimeIn } from './format-times.ts';
import { OpenBadge } from './OpenBadge.tsx';
import { openStateOf } from './open-state.ts';
import { weekSummary } from './week-summary.ts';
import { placeOf } from './zone-names.ts';

const texts = t.hours;

type Props = { schedule: Schedule; isWorkspaces: boolean; teams: readonly NamedTeam[] };

export function ScheduleRow({ schedule, isWorkspaces, teams }: Props) {
  const nowMs = useNow(10_000);
  const { name, timeZone, weekly, exceptions } = schedule;
  const state = openStateOf(schedule, nowMs);
  const facts = [
    texts.thereNow(placeOf(timeZone), formatTimeIn(timeZone, nowMs)),
    ...(exceptions.length === 0 ? [] : [texts.summary.exceptions(exceptions.length)]),
  ];
  return (
    <li className="relative flex items-start gap-3 px-4 py-3.5 transition-colors hover:bg-hover sm:px-5">
      <span className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
        <CalendarClock aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {/* The whole row is the link. */}
          <Link
            to="/settings/hours/$scheduleId"
            params={{ scheduleId: schedule.id }}
            aria-label={texts.open(name)}
            className="text-sm font-medium wrap-anything text-ink after:absolute after:inset-0"
          >
            {name}
          </Link>
          {isWorkspaces && <Badge tone="accent">{texts.usedByWorkspace}</Badge>}
          {teams.map((team) => (
            <Badge key={team.id}>{texts.usedBy(team.name)}</Badge>
          ))}
        </div>
        <p className="mt-1 text-sm text-ink-2">{weekSummary(weekly).join(' · ')}</p>
        <p className="mt-0.5 text-xs text-ink-3">{facts.join(' · ')}</p>
        <p className="mt-1.5 sm:hidden">{state !== null && <OpenBadge state={state} />}</p>
      </div>
      <p className="hidden shrink-0 pt-0.5 sm:block">{state !== null && <OpenBadge state={state} />}</p>
      <ChevronRight aria-hidden size={16} className="mt-1 shrink-0 text-ink-3" />
    </li>
  );
}
