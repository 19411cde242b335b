import type {
  ActionId,
  AgentId,
  ContactId,
  ConversationEvent,
  ConversationId,
  ConversationState,
  Floor,
  HandoffReason,
  MessageId,
  ProductCard,
  RunId,
  SynonymGroup,
  TeammateId,
  ValueId,
  VisitorId,
  WorkspaceId,
} from '@chatref/core';
import type {
  Action,
  ActionLogic,
  ActionRun,
  ActionStarts,
  ActionTranslation,
  AuditLine,
  Collected,
  Field,
  PageRule,
  Tone,
} from '@chatref/protocol';
import type { ColumnType, Generated } from 'kysely';
import type { Instant, Json, OptionalInstant } from './column-types.ts';
import type { GapTable } from './gap-table.ts';
import type { ScheduleTable, TeamMemberTable, TeamTable } from './hours-tables.ts';
import type { ModelBudgetTable, ModelTable, ModelUseTable } from './model-tables.ts';
import type {
  DocumentTable,
  PassageTable,
  SourceContentTable,
  SourcePageTable,
  SourceTable,
} from './source-tables.ts';

/** Rows as the application role sees them. store/tables.integration.test.ts holds the names against the catalogue. */
export type Tables = {
  agent: AgentTable;
  source: SourceTable;
  source_content: SourceContentTable;
  source_page: SourcePageTable;
  document: DocumentTable;
  passage: PassageTable;
  action: ActionTable;
  action_test: ActionTestTable;
  action_secret: ActionSecretTable;
  action_run: ActionRunTable;
  audit_line: AuditLineTable;
  model: ModelTable;
  content_gap: GapTable;
  model_use: ModelUseTable;
  model_budget: ModelBudgetTable;
  contact: ContactTable;
  visitor: VisitorTable;
  conversation: ConversationTable;
  conversation_event: ConversationEventTable;
  message: MessageTable;
  collected_value: CollectedValueTable;
  teammate: TeammateView;
  schedule: ScheduleTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  workspace: { id: WorkspaceId; name: string };
};

type AgentTable = {
  workspace_id: WorkspaceId;
  id: AgentId;
  name: string;
  greeting: string;
  accent_color: string;
  starter_questions: Json<readonly string[]>;
  is_handoff_allowed: Generated<boolean>;
  fallback_email: string | null;
  expert_button_text: string;
  tone: Generated<Tone>;
  instructions: Generated<string>;
  forbidden_topics: ColumnType<readonly string[], string | undefined, string>;
  synonyms: ColumnType<readonly SynonymGroup[], string | undefined, string>;
  allowed_origins: Json<readonly string[]>;
  last_seen_origin: string | null;
  last_seen_at: OptionalInstant;
  knowledge_version: Generated<number>;
  /** Grown by the database with every change of the settings and of the agent's actions; see `append`. */
  settings_version: Generated<number>;
  created_at: Instant;
};

type ActionTable = {
  workspace_id: WorkspaceId;
  id: ActionId;
  agent_id: AgentId;
  name: string;
  /** Where it stands among the agent's actions: the first that fits is started. */
  position: number;
  is_built_in: boolean;
  starts: Json<ActionStarts>;
  page_rules: Json<readonly PageRule[]>;
  fields: Json<readonly Field[]>;
  ask: Action['ask'];
  limit_seconds: number;
  /** Its logic. Secret values are not in it: they lie sealed in `action_secret`. */
  does: Json<ActionLogic>;
  texts: Json<Action['texts']>;
  translations: Json<readonly ActionTranslation[]>;
  is_enabled: boolean;
  created_at: Instant;
  updated_at: Instant;
  deleted_at: OptionalInstant;
};

type ActionTestTable = {
  workspace_id: WorkspaceId;
  id: string;
  action_id: ActionId;
  text: string;
  should_fire: boolean;
  created_at: Instant;
};

type ActionSecretTable = {
  workspace_id: WorkspaceId;
  action_id: ActionId;
  name: string;
  sealed: Buffer;
};

type ActionRunTable = {
  workspace_id: WorkspaceId;
  id: RunId;
  agent_id: AgentId;
  action_id: ActionId;
  action_name: string;
  conversation_id: ConversationId | null;
  origin: ActionRun['origin'];
  /** The run whose idempotency key it carries, because it does that one again. */
  again_of: RunId | null;
  status: ActionRun['status'];
  fields: Json<Readonly<Record<string, string>>>;
  attempts: Json<ActionRun['attempts']>;
  said: string | null;
  created_at: Instant;
  ended_at: OptionalInstant;
};

type AuditLineTable = {
  workspace_id: WorkspaceId;
  id: string;
  at: Instant;
  by_name: string;
  teammate_id: TeammateId | null;
  subject_kind: 'action';
  subject_id: string;
  what: AuditLine['what'];
  changes: Json<AuditLine['changes']>;
};

type ContactTable = {
  workspace_id: WorkspaceId;
  id: ContactId;
  name: string | null;
  email: string | null;
  created_at: Instant;
};

type VisitorTable = {
  workspace_id: WorkspaceId;
  id: VisitorId;
  agent_id: AgentId;
  contact_id: ContactId;
  is_preview: boolean;
  page_url: string | null;
  page_title: string | null;
  referrer: string | null;
  language: string | null;
  time_zone: string | null;
  user_agent: string | null;
  first_seen_at: Instant;
  last_seen_at: Instant;
  /** Hash of the browser's id of this visitor's beginning. */
  begun_by: string | null;
};

type ConversationTable = {
  workspace_id: WorkspaceId;
  id: ConversationId;
  agent_id: AgentId;
  visitor_id: VisitorId;
  is_preview: boolean;
  seq: number;
  state: Json<ConversationState>;
  floor: Floor['kind'];
  teammate_id: TeammateId | null;
  reason: HandoffReason | null;
  requested_at: OptionalInstant;
  waiting_since: OptionalInstant;
  last_text: Generated<string>;
  last_author: Generated<MessageTable['author_kind']>;
  last_at: Instant;
  created_at: Instant;
  /** The transaction that moved it last, as text; the change feed reads it. */
  changed_xid: Generated<string>;
};

type ConversationEventTable = {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  seq: number;
  type: ConversationEvent['type'];
  event: Json<ConversationEvent>;
  at: Instant;
};

type MessageTable = {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  id: MessageId;
  seq: number;
  author_kind: 'visitor' | 'agent' | 'teammate' | 'system';
  author_id: string | null;
  body: string;
  client_id: string | null;
  /** Whose conversation it is: a client id is known again in all of theirs. */
  visitor_id: VisitorId | null;
  citations: Json<readonly StoredCitation[]>;
  at: Instant;
};

export type StoredCitation = {
  readonly n: number;
  readonly title: string;
  readonly url: string | null;
  readonly heading: string | null;
  readonly page: number | null;
  /** Of a passage that is a product's row, as it was when it was quoted. */
  readonly product?: ProductCard;
};

type CollectedValueTable = {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  id: ValueId;
  seq: number;
  key: string;
  label: string;
  value: string;
  how: Collected['how'];
  at: Instant;
};

type TeammateView = {
  workspace_id: WorkspaceId;
  id: TeammateId;
  user_id: string;
  name: string;
  email: string;
  role: 'owner' | 'admin' | 'member';
};
