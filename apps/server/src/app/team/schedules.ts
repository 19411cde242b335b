import { newId, type ScheduleId, type WorkspaceId } from '@chatref/core';
import { type SaveScheduleRequest, type Schedule, type ScheduleList, wireLimits } from '@chatref/protocol';
import { presentSchedule } from '../../present/hours.ts';
import { againAfterDeadlock } from '../../store/deadlock.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { violates } from '../actions/violates.ts';
import { type AppDeps, nowOf } from '../deps.ts';

export type SavedSchedule =
  | { readonly kind: 'saved'; readonly schedule: Schedule }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'too_many' }
  | { readonly kind: 'not_found' };

export type DeletedSchedule =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'in_use'; readonly byWorkspace: boolean; readonly byTeams: readonly string[] };

/** In the order in which they were made. */
export function listSchedules({ db }: AppDeps, workspaceId: WorkspaceId): Promise<ScheduleList> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const rows = await tx.selectFrom('schedule').selectAll().orderBy('created_at').orderBy('id').execute();
    return {
      schedules: rows.map(presentSchedule),
      workspaceScheduleId: rows.find((row) => row.is_default)?.id ?? null,
    };
  });
}

type ScheduleAt = { readonly workspaceId: WorkspaceId; readonly scheduleId: ScheduleId | null };

/** Saved means that it holds from the next question on. `scheduleId` null makes a new one. */
export async function saveSchedule(
  deps: AppDeps,
  at: ScheduleAt,
  request: SaveScheduleRequest,
): Promise<SavedSchedule> {
  try {
    return await againAfterDeadlock(() =>
      inWorkspace(deps.db, at.workspaceId, (tx) => writeSchedule(tx, deps, { at, request })),
    );
  } catch (error) {
    // Asked of the index alone: two who save the same name in the same moment both find it free before.
    if (violates(error, 'schedule_name')) return { kind: 'name_taken' };
    throw error;
  }
}

async function writeSchedule(
  tx: Tx,
  deps: AppDeps,
  { at, request }: { readonly at: ScheduleAt; readonly request: SaveScheduleRequest },
): Promise<SavedSchedule> {
  const columns = {
    name: request.name,
    time_zone: request.timeZone,
    weekly: JSON.stringify(request.weekly),
    exceptions: JSON.stringify(request.exceptions),
  };
  const { workspaceId, scheduleId } = at;
  if (scheduleId !== null) {
    const row = await tx
      .updateTable('schedule')
      .set(columns)
      .where('id', '=', scheduleId)
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? { kind: 'not_found' } : { kind: 'saved', schedule: presentSchedule(row) };
  }
  const { count } = await tx
    .selectFrom('schedule')
    .select((of) => of.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= wireLimits.maxSchedules) return { kind: 'too_many' };
  const row = await tx
    .insertInto('schedule')
    .values({
      workspace_id: workspaceId,
      id: newId('schedule', deps.ids),
      created_at: nowOf(deps),
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: 'saved', schedule: presentSchedule(row) };
}

/** Not while somebody follows it: they would be open around the clock without having been asked. */
export function deleteSchedule(
  { db }: AppDeps,
  { workspaceId, scheduleId }: { readonly workspaceId: WorkspaceId; readonly scheduleId: ScheduleId },
): Promise<DeletedSchedule> {
  return againAfterDeadlock(() =>
    inWorkspace(db, workspaceId, async (tx) => {
      // Held, so that no team begins to follow it meanwhile.
      const row = await tx
        .selectFrom('schedule')
        .select('is_default')
        .where('id', '=', scheduleId)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return { kind: 'not_found' };
      const teams = await tx
        .selectFrom('team')
        .select('name')
        .where('schedule_id', '=', scheduleId)
        .orderBy('name')
        .execute();
      if (row.is_default || teams.length > 0) {
        return { kind: 'in_use', byWorkspace: row.is_default, byTeams: teams.map(({ name }) => name) };
      }
      await tx.deleteFrom('schedule').where('id', '=', scheduleId).execute();
      return { kind: 'deleted' };
    }),
  );
}

/** The schedule that the workspace follows from now on; null: always open. False where there is no such schedule. */
export function chooseHours(
  { db }: AppDeps,
  workspaceId: WorkspaceId,
  scheduleId: ScheduleId | null,
): Promise<boolean> {
  return againAfterDeadlock(() =>
    inWorkspace(db, workspaceId, async (tx) => {
      // All of them, in order: of two who choose at once the later one stands.
      const rows = await tx
        .selectFrom('schedule')
        .select(['id', 'is_default'])
        .orderBy('id')
        .forUpdate()
        .execute();
      if (scheduleId !== null && !rows.some(({ id }) => id === scheduleId)) return false;
      const before = rows.find(({ is_default }) => is_default)?.id ?? null;
      if (before === scheduleId) return true;
      if (before !== null) await setDefault(tx, before, false);
      if (scheduleId !== null) await setDefault(tx, scheduleId, true);
      return true;
    }),
  );
}

async function setDefault(tx: Tx, scheduleId: ScheduleId, isDefault: boolean): Promise<void> {
  await tx.updateTable('schedule').set({ is_default: isDefault }).where('id', '=', scheduleId).execute();
}
