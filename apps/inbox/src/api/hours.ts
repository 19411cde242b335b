import {
  type NamedTeam,
  namedTeamListSchema,
  namedTeamSchema,
  type SaveNamedTeamRequest,
  type SaveScheduleRequest,
  type Schedule,
  type ScheduleList,
  scheduleListSchema,
  scheduleSchema,
} from '@chatref/protocol';
import { request, requestDone } from './request.ts';
import { workspacePath } from './workspace-path.ts';

export function fetchSchedules(workspaceId: string): Promise<ScheduleList> {
  return request(scheduleListSchema, workspacePath(workspaceId, 'schedules'));
}

/** `scheduleId` null makes a new one. */
export function saveSchedule(
  workspaceId: string,
  scheduleId: string | null,
  body: SaveScheduleRequest,
): Promise<Schedule> {
  return scheduleId === null
    ? request(scheduleSchema, workspacePath(workspaceId, 'schedules'), { method: 'POST', body })
    : request(scheduleSchema, workspacePath(workspaceId, 'schedules', scheduleId), { method: 'PUT', body });
}

export function removeSchedule(workspaceId: string, scheduleId: string): Promise<void> {
  return requestDone(workspacePath(workspaceId, 'schedules', scheduleId), { method: 'DELETE' });
}

/** Null: always open. */
export function chooseHours(workspaceId: string, scheduleId: string | null): Promise<void> {
  return requestDone(workspacePath(workspaceId, 'hours'), { method: 'PUT', body: { scheduleId } });
}

export async function fetchNamedTeams(workspaceId: string): Promise<NamedTeam[]> {
  return (await request(namedTeamListSchema, workspacePath(workspaceId, 'teams'))).teams;
}

/** `teamId` null makes a new one. */
export function saveNamedTeam(
  workspaceId: string,
  teamId: string | null,
  body: SaveNamedTeamRequest,
): Promise<NamedTeam> {
  return teamId === null
    ? request(namedTeamSchema, workspacePath(workspaceId, 'teams'), { method: 'POST', body })
    : request(namedTeamSchema, workspacePath(workspaceId, 'teams', teamId), { method: 'PUT', body });
}

export function removeNamedTeam(workspaceId: string, teamId: string): Promise<void> {
  return requestDone(workspacePath(workspaceId, 'teams', teamId), { method: 'DELETE' });
}
