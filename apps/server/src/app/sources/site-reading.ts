import type { DocumentId } from '@chatref/core';
import type { ReadingProgress } from '@chatref/protocol';
import type { CrawlEvent, PageEvent } from '../../ingest/crawl-event.ts';
import type { CrawlFailure } from '../../ingest/crawl-failure.ts';
import type { FoundSite } from '../../ingest/crawl-memory.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import type { StoredProgress, StoredSettings } from '../../store/source-tables.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { bumpKnowledge } from './bump-knowledge.ts';
import { endSite } from './end-site.ts';
import { readingLimits } from './reading-limits.ts';
import { countRows, type PageRow, type SiteRows } from './site-rows.ts';
import type { SourceAt } from './sources.ts';
import { enqueueReading } from './start-reading.ts';
import { deleteDocuments, insertDocuments, type NewDocument, newDocumentId } from './store-documents.ts';
import type { Failure } from './train-source.ts';

/** The mark is another's by now, or nobody's: nothing more may be written. */
export class Superseded extends Error {
  constructor() {
    super('The source was cancelled, deleted or begun anew');
  }
}

export type SiteReadingAt = SourceAt & { readonly mark: string; readonly settings: StoredSettings };

/**
 * One reading of a site on its way into the database. Events are gathered for a moment and written together: pages,
 * documents, and how far it is.
 */
export class SiteReading {
  readonly #deps: AppDeps;
  readonly #at: SiteReadingAt;
  readonly #rows: SiteRows;
  #site: FoundSite | null = null;
  #startedAt = '';
  #limit: string | null = null;
  #currentUrl: string | null = null;
  #added: NewDocument[] = [];
  #dropped: DocumentId[] = [];
  #taken = 0;
  #flushedMs = 0;
  #bumpedMs = 0;
  #isBumpDue = false;
  #closed: CrawlFailure | null = null;
  #firstFailure: Failure | null = null;

  constructor(deps: AppDeps, at: SiteReadingAt, rows: SiteRows) {
    this.#deps = deps;
    this.#at = at;
    this.#rows = rows;
  }

  get site(): FoundSite | null {
    return this.#site;
  }

  /** `before`: of the reading that is taken up; null at the beginning of one. */
  begin(before: StoredProgress | null): void {
    this.#startedAt = before?.startedAt ?? nowOf(this.#deps);
    this.#flushedMs = this.#deps.ids.nowMs();
    if (!before?.site) return;
    const { url, host, folder, isMapped } = before.site;
    this.#site = { url, scope: { host, folder }, isMapped };
  }

  ask(url: string): void {
    this.#currentUrl = url;
  }

  async take(event: CrawlEvent): Promise<void> {
    this.#note(event);
    this.#taken += 1;
    const sinceMs = this.#deps.ids.nowMs() - this.#flushedMs;
    const { pagesPerFlush, flushMs } = readingLimits;
    if (this.#taken >= pagesPerFlush || sinceMs >= flushMs) await this.flush();
  }

  async flush(): Promise<void> {
    const { workspaceId } = this.#at;
    await inWorkspace(this.#deps.db, workspaceId, (tx) => this.#write(tx));
    this.#deps.bus.publish({ kind: 'source_changed', ...this.#place() });
  }

  /** Keeps what was read, and has the rest read by another job, when others have had their turn. */
  async pause(): Promise<void> {
    await inWorkspace(this.#deps.db, this.#at.workspaceId, async (tx) => {
      await this.#write(tx);
      await enqueueReading(tx, { ...this.#place(), kind: 'website' });
    });
  }

  /** The crawl is over: what was not reached is let go of, and the source says how it went. */
  async end(): Promise<void> {
    await inWorkspace(this.#deps.db, this.#at.workspaceId, async (tx) => {
      await this.#write(tx);
      await endSite(this.#deps, tx, {
        ...this.#at,
        failure: this.#closed,
        firstFailure: this.#firstFailure,
        isBumpDue: this.#isBumpDue,
        progress: { ...this.#progress(), currentUrl: null },
      });
    });
  }

  #note(event: CrawlEvent): void {
    switch (event.kind) {
      case 'opened':
        this.#site = event.site;
        this.#rows.add(event.start);
        return;
      case 'mapped':
        if (this.#site) this.#site = { ...this.#site, isMapped: true };
        for (const stop of event.found) this.#rows.add(stop);
        return;
      case 'closed':
        this.#closed = event.failure;
        return;
      case 'limit':
        this.#limit = event.reason;
        return;
      default:
        this.#settle(this.#rows.change(event.asked), event);
        for (const stop of event.found) this.#rows.add(stop);
    }
  }

  #settle(row: PageRow, event: PageEvent): void {
    row.at = nowOf(this.#deps);
    row.reason = 'reason' in event ? event.reason : null;
    row.remedy = 'remedy' in event ? event.remedy : null;
    switch (event.kind) {
      case 'page':
        this.#learn(row, event);
        return;
      case 'unchanged':
        row.state = 'unchanged';
        return;
      case 'skipped':
        row.state = event.code === 'duplicate' ? 'duplicate' : 'skipped';
        this.#forget(row);
        return;
      case 'failed':
        this.#fail(row, event);
    }
  }

  #learn(row: PageRow, event: Extract<PageEvent, { kind: 'page' }>): void {
    const isSame = row.documentId !== null && row.hash === event.hash && row.canonical === event.url;
    row.state = isSame ? 'unchanged' : 'read';
    if (!isSame) this.#renew(row, event);
    row.etag = event.validators.etag;
    row.lastModified = event.validators.lastModified;
    row.bytes = event.bytes;
  }

  #renew(row: PageRow, event: Extract<PageEvent, { kind: 'page' }>): void {
    this.#forget(row);
    const id = newDocumentId(this.#deps);
    this.#added.push({ id, document: event.document, hash: event.hash, key: null });
    row.documentId = id;
    row.canonical = event.url;
    row.hash = event.hash;
  }

  /** A page that fails for now leaves what was learned from it; one that is gone takes that along. */
  #fail(row: PageRow, { reason, remedy, isGone }: CrawlFailure): void {
    this.#firstFailure ??= { reason, remedy };
    row.state = isGone && row.documentId !== null ? 'vanished' : 'failed';
    if (isGone) this.#forget(row);
  }

  #forget(row: PageRow): void {
    if (row.documentId !== null) this.#dropped.push(row.documentId);
    row.documentId = null;
    row.hash = null;
    row.etag = null;
    row.lastModified = null;
  }

  async #write(tx: Tx): Promise<void> {
    const { agentId, sourceId, mark } = this.#at;
    if (!(await keepAgent(tx, agentId))) throw new Superseded();
    const own = await tx
      .updateTable('source')
      .set({ progress: JSON.stringify(this.#progress()) })
      .where('id', '=', sourceId)
      .where('reading', '=', mark)
      .executeTakeFirst();
    if (own.numUpdatedRows === 0n) throw new Superseded();
    await deleteDocuments(tx, this.#dropped);
    await insertDocuments(this.#deps, tx, { ...this.#place(), documents: this.#added });
    await this.#rows.write(tx, this.#at);
    await this.#bump(tx);
    this.#added = [];
    this.#dropped = [];
    this.#taken = 0;
    this.#flushedMs = this.#deps.ids.nowMs();
  }

  async #bump(tx: Tx): Promise<void> {
    if (this.#added.length + this.#dropped.length > 0) this.#isBumpDue = true;
    const nowMs = this.#deps.ids.nowMs();
    const pauseMs = readingLimits.knowledgeMs + this.#rows.size * readingLimits.knowledgeMsPerPage;
    if (!this.#isBumpDue || nowMs - this.#bumpedMs < pauseMs) return;
    await bumpKnowledge(tx, this.#at.agentId);
    this.#bumpedMs = nowMs;
    this.#isBumpDue = false;
  }

  #progress(): StoredProgress {
    const progress: ReadingProgress = {
      ...countRows(this.#rows),
      currentUrl: this.#currentUrl,
      limit: this.#limit,
      isCancelled: false,
      startedAt: this.#startedAt,
    };
    if (this.#site === null) return progress;
    const { url, scope, isMapped } = this.#site;
    return { ...progress, site: { url, ...scope, isMapped } };
  }

  #place(): SourceAt {
    const { workspaceId, agentId, sourceId } = this.#at;
    return { workspaceId, agentId, sourceId };
  }
}
