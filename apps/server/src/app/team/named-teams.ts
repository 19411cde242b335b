import { newId, type ScheduleId, type TeamId, type TeammateId, type WorkspaceId } from '@chatref/core';
import { type NamedTeam, wireLimits } from '@chatref/protocol';
import { againAfterDeadlock } from '../../store/deadlock.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { violates } from '../actions/violates.ts';
import { type AppDeps, nowOf } from '../deps.ts';

export type SaveNamedTeam = {
  readonly name: string;
  readonly scheduleId: ScheduleId | null;
  readonly memberIds: readonly TeammateId[];
};

export type SavedNamedTeam =
  | { readonly kind: 'saved'; readonly team: NamedTeam }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'too_many' }
  | { readonly kind: 'not_found'; readonly what: 'team' | 'schedule' | 'teammate' };

export type DeletedNamedTeam =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'in_use'; readonly byActions: readonly string[] };

/** By name. */
export function listNamedTeams({ db }: AppDeps, workspaceId: WorkspaceId): Promise<NamedTeam[]> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const teams = await tx.selectFrom('team').select(['id', 'name', 'schedule_id']).orderBy('name').execute();
    const members = await tx.selectFrom('team_member').select(['team_id', 'teammate_id']).execute();
    return teams.map(({ id, name, schedule_id }) => ({
      id,
      name,
      scheduleId: schedule_id,
      memberIds: members.filter(({ team_id }) => team_id === id).map(({ teammate_id }) => teammate_id),
    }));
  });
}

type TeamAt = { readonly workspaceId: WorkspaceId; readonly teamId: TeamId | null };

/** With its members, all of them. `teamId` null makes a new one. */
export async function saveNamedTeam(
  deps: AppDeps,
  at: TeamAt,
  request: SaveNamedTeam,
): Promise<SavedNamedTeam> {
  try {
    return await againAfterDeadlock(() =>
      inWorkspace(deps.db, at.workspaceId, (tx) => writeTeam(tx, deps, { at, request })),
    );
  } catch (error) {
    if (violates(error, 'team_name')) return { kind: 'name_taken' };
    // Deleted in the moment between looking and writing.
    if (violates(error, 'team_follows_schedule')) return { kind: 'not_found', what: 'schedule' };
    if (violates(error, 'team_member_teammate')) return { kind: 'not_found', what: 'teammate' };
    throw error;
  }
}

async function writeTeam(
  tx: Tx,
  deps: AppDeps,
  { at, request }: { readonly at: TeamAt; readonly request: SaveNamedTeam },
): Promise<SavedNamedTeam> {
  const { name, scheduleId } = request;
  const memberIds = [...new Set(request.memberIds)];
  if (scheduleId !== null && !(await isSchedule(tx, scheduleId)))
    return { kind: 'not_found', what: 'schedule' };
  if (!(await areTeammates(tx, memberIds))) return { kind: 'not_found', what: 'teammate' };
  const id = at.teamId ?? newId('team', deps.ids);
  if (at.teamId === null) {
    if ((await countTeams(tx)) >= wireLimits.maxTeams) return { kind: 'too_many' };
    const row = { workspace_id: at.workspaceId, id, name, schedule_id: scheduleId, created_at: nowOf(deps) };
    await tx.insertInto('team').values(row).execute();
  } else {
    const columns = { name, schedule_id: scheduleId };
    const saved = await tx.updateTable('team').set(columns).where('id', '=', id).executeTakeFirst();
    if (saved.numUpdatedRows === 0n) return { kind: 'not_found', what: 'team' };
    await tx.deleteFrom('team_member').where('team_id', '=', id).execute();
  }
  const rows = memberIds.map((teammateId) => ({
    workspace_id: at.workspaceId,
    team_id: id,
    teammate_id: teammateId,
  }));
  if (rows.length > 0) await tx.insertInto('team_member').values(rows).execute();
  return { kind: 'saved', team: { id, name, scheduleId, memberIds } };
}

async function isSchedule(tx: Tx, id: ScheduleId): Promise<boolean> {
  return (await tx.selectFrom('schedule').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

async function areTeammates(tx: Tx, ids: readonly TeammateId[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await tx.selectFrom('teammate').select('id').where('id', 'in', ids).execute();
  return found.length === ids.length;
}

async function countTeams(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('team')
    .select((of) => of.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Not while an action hands off to it. */
export function deleteNamedTeam(
  { db }: AppDeps,
  { workspaceId, teamId }: { readonly workspaceId: WorkspaceId; readonly teamId: TeamId },
): Promise<DeletedNamedTeam> {
  return againAfterDeadlock(() =>
    inWorkspace(db, workspaceId, async (tx) => {
      const actions = await tx
        .selectFrom('action')
        .select(['name', 'does'])
        .where('deleted_at', 'is', null)
        .orderBy('name')
        .execute();
      const using = actions.filter(({ does }) => does.kind === 'request_handoff' && does.teamId === teamId);
      if (using.length > 0) return { kind: 'in_use', byActions: using.map(({ name }) => name) };
      const gone = await tx.deleteFrom('team').where('id', '=', teamId).executeTakeFirst();
      return { kind: gone.numDeletedRows > 0n ? 'deleted' : 'not_found' };
    }),
  );
}
