import type {
  ActionId,
  AgentId,
  ContactId,
  ConversationEvent,
  ConversationId,
  ConversationState,
  DocumentId,
  Floor,
  HandoffReason,
  MessageId,
  PassageId,
  SourceId,
  TeammateId,
  ValueId,
  VisitorId,
  WorkspaceId,
} from '@chatref/core';
import type { Action, Field, Source } from '@chatref/protocol';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Rows as the application role sees them. store/tables.integration.test.ts holds the names against the catalogue. */
export type Tables = {
  agent: AgentTable;
  source: SourceTable;
  source_content: SourceContentTable;
  document: DocumentTable;
  passage: PassageTable;
  action: ActionTable;
  contact: ContactTable;
  visitor: VisitorTable;
  conversation: ConversationTable;
  conversation_event: ConversationEventTable;
  message: MessageTable;
  collected_value: CollectedValueTable;
  teammate: TeammateView;
  workspace: { id: WorkspaceId; name: string };
};

/** Read as `Date`, written as a date or an ISO text. */
type Instant = ColumnType<Date, Date | string, Date | string>;
type OptionalInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T extends object> = JSONColumnType<T>;

type AgentTable = {
  workspace_id: WorkspaceId;
  id: AgentId;
  name: string;
  greeting: string;
  accent_color: string;
  starter_questions: Json<readonly string[]>;
  is_handoff_allowed: Generated<boolean>;
  fallback_email: string | null;
  built_in_action_name: string;
  built_in_follow_up: string;
  expert_button_text: string;
  allowed_origins: Json<readonly string[]>;
  last_seen_origin: string | null;
  last_seen_at: OptionalInstant;
  knowledge_version: Generated<number>;
  /** Grown by the database with every change of the settings and of the agent's actions; see `append`. */
  settings_version: Generated<number>;
  created_at: Instant;
};

type SourceTable = {
  workspace_id: WorkspaceId;
  id: SourceId;
  agent_id: AgentId;
  kind: Source['kind'];
  name: string;
  status: Source['status'];
  failure: ColumnType<Source['failure'], string | null | undefined, string | null>;
  problems: ColumnType<Source['problems'], string | undefined, string>;
  created_at: Instant;
  trained_at: OptionalInstant;
};

type SourceContentTable = {
  workspace_id: WorkspaceId;
  source_id: SourceId;
  file_name: string | null;
  bytes: Buffer;
};

type DocumentTable = {
  workspace_id: WorkspaceId;
  id: DocumentId;
  agent_id: AgentId;
  source_id: SourceId;
  title: string;
  url: string | null;
  language: string | null;
  hash: string;
  created_at: Instant;
};

type PassageTable = {
  workspace_id: WorkspaceId;
  id: PassageId;
  agent_id: AgentId;
  document_id: DocumentId;
  ordinal: number;
  title: string;
  headings: Json<readonly string[]>;
  text: string;
  url: string | null;
  page: number | null;
  language: string | null;
};

type ActionTable = {
  workspace_id: WorkspaceId;
  id: ActionId;
  agent_id: AgentId;
  name: string;
  phrases: Json<readonly string[]>;
  logic: Action['logic'];
  fields: Json<readonly Field[]>;
  follow_up: string;
  is_enabled: boolean;
  created_at: Instant;
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
  citations: Json<readonly StoredCitation[]>;
  at: Instant;
};

export type StoredCitation = {
  readonly n: number;
  readonly title: string;
  readonly url: string | null;
  readonly heading: string | null;
  readonly page: number | null;
};

type CollectedValueTable = {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  id: ValueId;
  seq: number;
  key: string;
  label: string;
  value: string;
  how: 'form' | 'message';
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
