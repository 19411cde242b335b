import type { ScheduleId, TeamId, TeammateId, WorkspaceId } from '@chatref/core';
import type { ScheduleException, Weekly } from '@chatref/protocol';
import type { Generated } from 'kysely';
import type { Instant, Json } from './column-types.ts';

export type ScheduleTable = {
  workspace_id: WorkspaceId;
  id: ScheduleId;
  name: string;
  time_zone: string;
  weekly: Json<Weekly>;
  exceptions: Json<readonly ScheduleException[]>;
  /** The workspace's own; while none is, it is always open. */
  is_default: Generated<boolean>;
  created_at: Instant;
};

export type TeamTable = {
  workspace_id: WorkspaceId;
  id: TeamId;
  name: string;
  /** Null: the workspace's. */
  schedule_id: ScheduleId | null;
  created_at: Instant;
};

export type TeamMemberTable = { workspace_id: WorkspaceId; team_id: TeamId; teammate_id: TeammateId };
