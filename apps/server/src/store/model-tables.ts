import type { ConversationId, ModelId, ModelUseId, WorkspaceId } from '@chatref/core';
import type { ModelProvider } from '@chatref/protocol';
import type { ColumnType } from 'kysely';
import type { ModelUse } from '../ai/model-use.ts';
import type { Instant } from './column-types.ts';

export type ModelTable = {
  workspace_id: WorkspaceId;
  id: ModelId;
  label: string;
  provider: ModelProvider;
  name: string;
  base_url: string | null;
  sealed_key: Buffer | null;
  /** In this order they are tried. */
  position: number;
  is_enabled: boolean;
  created_at: Instant;
};

export type ModelUseTable = {
  workspace_id: WorkspaceId;
  id: ModelUseId;
  conversation_id: ConversationId | null;
  model_id: string | null;
  label: string;
  purpose: ModelUse['purpose'];
  outcome: ModelUse['outcome'];
  problem: string | null;
  input_tokens: number;
  output_tokens: number;
  took_ms: number;
  at: Instant;
};

export type ModelBudgetTable = {
  workspace_id: WorkspaceId;
  /** The driver reads 64 bits as text. */
  monthly_tokens: ColumnType<string | null, number | null, number | null>;
};
