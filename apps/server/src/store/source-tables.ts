import type { AgentId, DocumentId, PassageId, Product, SourceId, WorkspaceId } from '@chatref/core';
import type { PageState, ProductSettings, ReadingProgress, SiteSettings, Source } from '@chatref/protocol';
import type { ColumnType, Generated } from 'kysely';
import type { Instant, Json, OptionalInstant } from './column-types.ts';

export type SourceTable = {
  workspace_id: WorkspaceId;
  id: SourceId;
  agent_id: AgentId;
  kind: Source['kind'];
  name: string;
  status: Source['status'];
  failure: ColumnType<Source['failure'], string | null | undefined, string | null>;
  problems: ColumnType<Source['problems'], string | undefined, string>;
  /** Those of its kind; what an owner has not set is missing. */
  settings: ColumnType<StoredSettings, string | undefined, string>;
  progress: ColumnType<StoredProgress | null, string | null | undefined, string | null>;
  reading: string | null;
  is_fresh_wanted: Generated<boolean>;
  reader: Generated<number>;
  created_at: Instant;
  trained_at: OptionalInstant;
  checked_at: OptionalInstant;
  next_fetch_at: OptionalInstant;
};

export type StoredSettings = Partial<SiteSettings & ProductSettings>;

export type StoredProgress = ReadingProgress & {
  /** Of websites: where the site was found, so that a reading that was cut off goes on there. */
  readonly site?: StoredSite;
};

export type StoredSite = {
  readonly url: string;
  readonly host: string;
  readonly folder: string;
  /** Whether its sitemaps were read. */
  readonly isMapped: boolean;
};

export type SourcePageTable = {
  workspace_id: WorkspaceId;
  source_id: SourceId;
  url: string;
  ordinal: number;
  depth: number;
  state: PageState;
  reason: string | null;
  remedy: string | null;
  document_id: DocumentId | null;
  canonical: string | null;
  hash: string | null;
  etag: string | null;
  last_modified: string | null;
  bytes: Generated<number>;
  at: OptionalInstant;
};

export type SourceContentTable = {
  workspace_id: WorkspaceId;
  source_id: SourceId;
  file_name: string | null;
  bytes: Buffer;
};

export type DocumentTable = {
  workspace_id: WorkspaceId;
  id: DocumentId;
  agent_id: AgentId;
  source_id: SourceId;
  title: string;
  url: string | null;
  language: string | null;
  hash: string;
  key: string | null;
  product: ColumnType<Product | null, string | null | undefined, string | null>;
  created_at: Instant;
};

export type PassageTable = {
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
