import { parseId } from '@chatref/core';
import {
  namedTeamListSchema,
  namedTeamSchema,
  type SaveNamedTeamRequest,
  saveNamedTeamRequestSchema,
  wireLimits,
} from '@chatref/protocol';
import {
  deleteNamedTeam,
  listNamedTeams,
  type SavedNamedTeam,
  type SaveNamedTeam,
  saveNamedTeam,
} from '../app/team/named-teams.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/teams';
const one = `${list}/:teamId`;

export function namedTeamRoutes({ route }: Api, deps: HttpDeps): void {
  const body = saveNamedTeamRequestSchema;
  route({ method: 'get', path: list, summary: 'Teams', answer: namedTeamListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    return { teams: await listNamedTeams(deps, workspaceId) };
  });
  route(
    { method: 'post', path: list, summary: 'Add a team', body, answer: namedTeamSchema },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_teams');
      return savedOrThrow(await saveNamedTeam(deps, { workspaceId, teamId: null }, readIds(call.body)));
    },
  );
  route({ method: 'put', path: one, summary: 'Save a team', body, answer: namedTeamSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_teams');
    const at = { workspaceId, teamId: idParam('team', call) };
    return savedOrThrow(await saveNamedTeam(deps, at, readIds(call.body)));
  });
  route({ method: 'delete', path: one, summary: 'Delete a team' }, async (call): Promise<undefined> => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_teams');
    const deleted = await deleteNamedTeam(deps, { workspaceId, teamId: idParam('team', call) });
    if (deleted.kind === 'not_found') throw notFound('team');
    if (deleted.kind === 'in_use') {
      const actions = new Intl.ListFormat('en').format(deleted.byActions);
      throw new ProblemError(
        'in_use',
        `Conversations are handed to this team by ${actions}. Choose another team in those custom actions first.`,
      );
    }
  });
}

/** An id that cannot exist is answered like one that does not. */
function readIds({ name, scheduleId, memberIds }: SaveNamedTeamRequest): SaveNamedTeam {
  return {
    name,
    scheduleId: scheduleId === null ? null : (parseId('schedule', scheduleId) ?? unknown('schedule')),
    memberIds: memberIds.map((id) => parseId('teammate', id) ?? unknown('teammate')),
  };
}

function unknown(what: 'schedule' | 'teammate'): never {
  throw notFound(what);
}

function savedOrThrow(saved: SavedNamedTeam) {
  if (saved.kind === 'not_found') throw notFound(saved.what);
  if (saved.kind === 'name_taken') {
    throw new ProblemError('already_exists', 'Another team has this name. Give this one a name of its own.');
  }
  if (saved.kind === 'too_many') {
    throw new ProblemError(
      'too_many',
      `There are ${wireLimits.maxTeams} teams. Delete one that nobody needs.`,
    );
  }
  return saved.team;
}
