import type { ScheduleId, TeamId, WorkspaceId } from '@chatref/core';
import { compileHours, type Hours, isOpenAt, nextOpening, openIntervals } from '@chatref/core/schedule';
import { zoneOf } from '@chatref/protocol';
import type { Tx } from '../../store/in-workspace.ts';

export type Opening = {
  readonly isOpen: boolean;
  /** The next opening, as ISO text. Null: it is open, or never opens. */
  readonly opensAt: string | null;
  readonly timeZone: string;
};

/**
 * The schedules of a workspace that somebody follows, ready to be asked. May be remembered for as long as the
 * `settings_version` of any of its agents stays what it was (HRS-26).
 */
export type WorkspaceHours = {
  readonly own: Followed | null;
  readonly teams: ReadonlyMap<string, Followed>;
};
type Followed = { readonly hours: Hours; readonly timeZone: string };

/** Whether somebody can be had now, of this team or anybody; one query. Always open where no schedule is set. */
export async function openingAt(
  tx: Tx,
  workspaceId: WorkspaceId,
  { teamId }: { readonly teamId: string | null },
  nowMs: number,
): Promise<Opening> {
  return openingOf(await loadHours(tx, workspaceId), teamId, nowMs);
}

/** When the workspace is open between two instants, as ISO texts; null: always. */
export async function openWindows(
  tx: Tx,
  workspaceId: WorkspaceId,
  fromMs: number,
  toMs: number,
): Promise<{ from: string; to: string }[] | null> {
  const { own } = await loadHours(tx, workspaceId);
  if (own === null) return null;
  return openIntervals(own.hours, { fromMs, toMs }).map((open) => ({
    from: iso(open.fromMs),
    to: iso(open.toMs),
  }));
}

/** The same from what was loaded before. */
export function openingOf({ own, teams }: WorkspaceHours, teamId: string | null, nowMs: number): Opening {
  const followed = (teamId === null ? undefined : teams.get(teamId)) ?? own;
  if (followed === null) return { isOpen: true, opensAt: null, timeZone: 'UTC' };
  const { hours, timeZone } = followed;
  if (isOpenAt(hours, nowMs)) return { isOpen: true, opensAt: null, timeZone };
  const opensMs = nextOpening(hours, nowMs);
  return { isOpen: false, opensAt: opensMs === null ? null : iso(opensMs), timeZone };
}

export async function loadHours(tx: Tx, workspaceId: WorkspaceId): Promise<WorkspaceHours> {
  const rows = await tx
    .selectFrom('schedule')
    .leftJoin('team', (join) =>
      join
        .onRef('team.workspace_id', '=', 'schedule.workspace_id')
        .onRef('team.schedule_id', '=', 'schedule.id'),
    )
    .select(['schedule.id', 'time_zone', 'weekly', 'exceptions', 'is_default', 'team.id as team_id'])
    .where('schedule.workspace_id', '=', workspaceId)
    .where((is) => is.or([is('is_default', '=', true), is('team.id', 'is not', null)]))
    .execute();
  const compiled = new Map<ScheduleId, Followed>();
  const teams = new Map<TeamId, Followed>();
  let own: Followed | null = null;
  for (const { id, time_zone: timeZone, weekly, exceptions, is_default, team_id } of rows) {
    const followed = compiled.get(id) ?? {
      hours: compileHours({ timeZone, weekly, exceptions }, zoneOf(timeZone)),
      timeZone,
    };
    compiled.set(id, followed);
    if (team_id !== null) teams.set(team_id, followed);
    if (is_default) own = followed;
  }
  return { own, teams };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
