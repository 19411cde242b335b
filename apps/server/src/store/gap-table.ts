import type { AgentId, ConversationId, GapId, WorkspaceId } from '@chatref/core';
import type { Gap } from '@chatref/protocol';
import type { Selectable } from 'kysely';
import type { Instant } from './column-types.ts';

export type GapTable = {
  workspace_id: WorkspaceId;
  id: GapId;
  agent_id: AgentId;
  question: string;
  /** Telling words, sorted. */
  form: string;
  count: number;
  outcome: Gap['outcome'];
  status: Gap['status'];
  conversation_id: ConversationId | null;
  first_at: Instant;
  last_at: Instant;
};

export type GapRow = Selectable<GapTable>;
