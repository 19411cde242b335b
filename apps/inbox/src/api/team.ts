import { type Invite, type InviteRequest, inviteSchema, type Team, teamSchema } from '@chatref/protocol';
import { request, requestDone } from './request.ts';
import { workspacePath } from './workspace-path.ts';

export function fetchTeam(workspaceId: string): Promise<Team> {
  return request(teamSchema, workspacePath(workspaceId, 'team'));
}

export function inviteTeammate(workspaceId: string, body: InviteRequest): Promise<Invite> {
  return request(inviteSchema, workspacePath(workspaceId, 'invites'), { method: 'POST', body });
}

export function revokeInvite(workspaceId: string, inviteId: string): Promise<void> {
  return requestDone(workspacePath(workspaceId, 'invites', inviteId), { method: 'DELETE' });
}

export function removeTeammate(workspaceId: string, teammateId: string): Promise<void> {
  return requestDone(workspacePath(workspaceId, 'team', teammateId), { method: 'DELETE' });
}

export function renameWorkspace(workspaceId: string, name: string): Promise<void> {
  return requestDone(workspacePath(workspaceId), { method: 'PATCH', body: { name } });
}
