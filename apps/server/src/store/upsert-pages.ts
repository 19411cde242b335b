import type { DocumentId, SourceId, WorkspaceId } from '@chatref/core';
import type { PageState } from '@chatref/protocol';
import type { Tx } from './in-workspace.ts';

export type StoredPage = {
  readonly url: string;
  readonly ordinal: number;
  readonly depth: number;
  readonly state: PageState;
  readonly reason: string | null;
  readonly remedy: string | null;
  readonly documentId: DocumentId | null;
  readonly canonical: string | null;
  readonly hash: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: number;
  readonly at: string | null;
};

/** Keeps addresses of a site as they stand now. */
export async function upsertPages(
  tx: Tx,
  at: { readonly workspaceId: WorkspaceId; readonly sourceId: SourceId },
  pages: readonly StoredPage[],
): Promise<void> {
  const rows = pages.map(({ documentId, lastModified, ...page }) => ({
    workspace_id: at.workspaceId,
    source_id: at.sourceId,
    url: page.url,
    ordinal: page.ordinal,
    depth: page.depth,
    state: page.state,
    reason: page.reason,
    remedy: page.remedy,
    document_id: documentId,
    canonical: page.canonical,
    hash: page.hash,
    etag: page.etag,
    last_modified: lastModified,
    bytes: page.bytes,
    at: page.at,
  }));
  await tx
    .insertInto('source_page')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'source_id', 'url']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        reason: eb.ref('excluded.reason'),
        remedy: eb.ref('excluded.remedy'),
        document_id: eb.ref('excluded.document_id'),
        canonical: eb.ref('excluded.canonical'),
        hash: eb.ref('excluded.hash'),
        etag: eb.ref('excluded.etag'),
        last_modified: eb.ref('excluded.last_modified'),
        bytes: eb.ref('excluded.bytes'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
}
