import type { DocumentId, SourceId, WorkspaceId } from '@chatref/core';
import type { PageState, ReadingProgress } from '@chatref/protocol';
import type { CrawlMemory, KnownPage } from '../../ingest/crawl-memory.ts';
import type { Stop } from '../../ingest/frontier.ts';
import type { Tx } from '../../store/in-workspace.ts';
import { upsertPages } from '../../store/upsert-pages.ts';
import { inBatches } from './store-documents.ts';

/** An address of a site as the table has it. */
export type PageRow = {
  readonly url: string;
  readonly ordinal: number;
  readonly depth: number;
  state: PageState;
  reason: string | null;
  remedy: string | null;
  documentId: DocumentId | null;
  canonical: string | null;
  hash: string | null;
  etag: string | null;
  lastModified: string | null;
  bytes: number;
  at: string | null;
};

/** The addresses of one site in memory, with those that have to be written. */
export class SiteRows {
  readonly #rows = new Map<string, PageRow>();
  readonly #dirty = new Set<PageRow>();
  #nextOrdinal = 0;

  constructor(rows: readonly PageRow[]) {
    for (const row of rows) {
      this.#rows.set(row.url, row);
      this.#nextOrdinal = Math.max(this.#nextOrdinal, row.ordinal + 1);
    }
  }

  /** Of those that are new; one that is known keeps its place. */
  add({ url, depth }: Stop): void {
    if (this.#rows.has(url)) return;
    const row: PageRow = { ...blank, url, depth, ordinal: this.#nextOrdinal };
    this.#nextOrdinal += 1;
    this.#rows.set(url, row);
    this.#dirty.add(row);
  }

  /** The row of an address that is about to be changed. */
  change(url: string): PageRow {
    this.add({ url, depth: 0 });
    const row = this.#rows.get(url);
    if (row === undefined) throw new Error('It was just added');
    this.#dirty.add(row);
    return row;
  }

  get size(): number {
    return this.#rows.size;
  }

  all(): readonly PageRow[] {
    return [...this.#rows.values()];
  }

  async write(tx: Tx, at: { readonly workspaceId: WorkspaceId; readonly sourceId: SourceId }): Promise<void> {
    const rows = [...this.#dirty];
    this.#dirty.clear();
    await inBatches(rows, (batch) => upsertPages(tx, at, batch));
  }
}

const blank = {
  state: 'waiting',
  reason: null,
  remedy: null,
  documentId: null,
  canonical: null,
  hash: null,
  etag: null,
  lastModified: null,
  bytes: 0,
  at: null,
} as const;

export async function loadSiteRows(tx: Tx, sourceId: SourceId): Promise<SiteRows> {
  const rows = await tx
    .selectFrom('source_page')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('ordinal')
    .execute();
  return new SiteRows(
    rows.map(({ document_id: documentId, last_modified: lastModified, at, ...row }) => ({
      url: row.url,
      ordinal: row.ordinal,
      depth: row.depth,
      state: row.state,
      reason: row.reason,
      remedy: row.remedy,
      documentId,
      canonical: row.canonical,
      hash: row.hash,
      etag: row.etag,
      lastModified,
      bytes: row.bytes,
      at: at === null ? null : at.toISOString(),
    })),
  );
}

/** What the rows tell a crawl. */
export function memoryOf(rows: SiteRows, site: CrawlMemory['site']): CrawlMemory {
  const all = rows.all();
  const byUrl = new Map(all.map((row) => [row.url, row]));
  return {
    site,
    settled: all
      .filter(({ state }) => state !== 'waiting')
      .map((row) => ({ url: row.url, page: isKept(row) ? knownOf(row) : null, bytes: row.bytes })),
    waiting: all.filter(({ state }) => state === 'waiting').map(({ url, depth }) => ({ url, depth })),
    known: (url) => {
      const row = byUrl.get(url);
      return (row && knownOf(row)) ?? undefined;
    },
  };
}

function isKept({ state }: PageRow): boolean {
  return state === 'read' || state === 'unchanged';
}

function knownOf(row: PageRow): KnownPage | null {
  const { documentId, canonical, hash, etag, lastModified } = row;
  if (documentId === null || canonical === null || hash === null) return null;
  return { canonical, hash, validators: { etag, lastModified } };
}

export function countRows(
  rows: SiteRows,
): Pick<ReadingProgress, 'read' | 'unchanged' | 'skipped' | 'failed' | 'vanished' | 'waiting'> {
  const counts = { read: 0, unchanged: 0, skipped: 0, failed: 0, vanished: 0, waiting: 0 };
  for (const { state } of rows.all()) counts[state === 'duplicate' ? 'skipped' : state] += 1;
  return counts;
}
