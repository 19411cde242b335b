import { parseId } from '@chatref/core';
import {
  chooseHoursRequestSchema,
  saveScheduleRequestSchema,
  scheduleListSchema,
  scheduleSchema,
  wireLimits,
} from '@chatref/protocol';
import {
  chooseHours,
  type DeletedSchedule,
  deleteSchedule,
  listSchedules,
  type SavedSchedule,
  saveSchedule,
} from '../app/team/schedules.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/schedules';
const one = `${list}/:scheduleId`;

export function hoursRoutes({ route }: Api, deps: HttpDeps): void {
  const body = saveScheduleRequestSchema;
  route({ method: 'get', path: list, summary: 'Schedules', answer: scheduleListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    return listSchedules(deps, workspaceId);
  });
  route(
    { method: 'post', path: list, summary: 'Add a schedule', body, answer: scheduleSchema },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_hours');
      return savedOrThrow(await saveSchedule(deps, { workspaceId, scheduleId: null }, call.body));
    },
  );
  route(
    { method: 'put', path: one, summary: 'Save a schedule', body, answer: scheduleSchema },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_hours');
      const at = { workspaceId, scheduleId: idParam('schedule', call) };
      return savedOrThrow(await saveSchedule(deps, at, call.body));
    },
  );
  route({ method: 'delete', path: one, summary: 'Delete a schedule' }, async (call): Promise<undefined> => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_hours');
    const deleted = await deleteSchedule(deps, { workspaceId, scheduleId: idParam('schedule', call) });
    if (deleted.kind === 'not_found') throw notFound('schedule');
    if (deleted.kind === 'in_use') throw new ProblemError('in_use', whoFollows(deleted));
  });
  route(
    {
      method: 'put',
      path: '/api/workspaces/:workspaceId/hours',
      summary: 'Choose the hours of the workspace',
      body: chooseHoursRequestSchema,
    },
    async (call): Promise<undefined> => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_hours');
      const { scheduleId } = call.body;
      const id = scheduleId === null ? null : parseId('schedule', scheduleId);
      if (scheduleId !== null && id === null) throw notFound('schedule');
      if (!(await chooseHours(deps, workspaceId, id))) throw notFound('schedule');
    },
  );
}

function savedOrThrow(saved: SavedSchedule) {
  if (saved.kind === 'not_found') throw notFound('schedule');
  if (saved.kind === 'name_taken') {
    throw new ProblemError(
      'already_exists',
      'Another schedule has this name. Give this one a name of its own.',
    );
  }
  if (saved.kind === 'too_many') {
    throw new ProblemError(
      'too_many',
      `There are ${wireLimits.maxSchedules} schedules. Delete one that nobody follows, or change it.`,
    );
  }
  return saved.schedule;
}

function whoFollows({ byWorkspace, byTeams }: DeletedSchedule & { kind: 'in_use' }): string {
  const teams = byTeams.map((name) => `the team ${name}`);
  const followers = new Intl.ListFormat('en').format([...(byWorkspace ? ['the workspace'] : []), ...teams]);
  const verb = teams.length + Number(byWorkspace) === 1 ? 'follows' : 'follow';
  return `This schedule is in use: ${followers} ${verb} it. Choose another one there first.`;
}
