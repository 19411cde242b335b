import type { SourceId } from '@chatref/core';
import { crawlSite } from '../../ingest/crawl-site.ts';
import { READER_VERSION } from '../../ingest/limits.ts';
import { pathFilter } from '../../ingest/path-filter.ts';
import type { CrawlPorts } from '../../ingest/read-page.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { siteSettingsOf } from '../../store/source-settings.ts';
import { readingLimits } from './reading-limits.ts';
import { SiteReading, Superseded } from './site-reading.ts';
import { loadSiteRows, memoryOf } from './site-rows.ts';
import type { Begun, TrainingAt, TrainingDeps } from './train-source.ts';

/**
 * Reads a site page by page: what each says is kept and answered from while the rest is read. What is known is asked for
 * again with the question whether it has changed; a reading that was cut off goes on with what waits.
 */
export async function readSite(
  deps: TrainingDeps,
  { begun, ...at }: TrainingAt & { readonly begun: Begun },
  signal: AbortSignal,
): Promise<void> {
  const rows = await inWorkspace(deps.db, at.workspaceId, (tx) => loadSiteRows(tx, at.sourceId));
  const reading = new SiteReading(deps, { ...at, mark: begun.mark, settings: begun.settings }, rows);
  reading.begin(begun.progress);
  const begunMs = deps.ids.nowMs();
  const settings = siteSettingsOf(begun);
  const crawling = crawlSite(begun.name, portsOf(deps), {
    signal,
    filter: pathFilter(settings),
    limits: { maxPages: settings.maxPages, ...deps.crawlLimitsFor(begun.name) },
    memory: memoryOf(rows, reading.site),
    onAsk: (url) => reading.ask(url),
  });
  try {
    for await (const event of crawling) {
      await reading.take(event);
      if (deps.ids.nowMs() - begunMs >= readingLimits.sliceMs) return await reading.pause();
    }
    if (signal.aborted) {
      await reading.flush();
      throw new Error('Stopped before the site was read; the next start goes on with it');
    }
    await reading.end();
  } catch (error) {
    // Cancelled, deleted, or begun anew: what was read since the last write is another's to read.
    if (!(error instanceof Superseded)) throw error;
  }
}

function portsOf({ fetch, parser }: TrainingDeps): CrawlPorts {
  return {
    fetch,
    parse: (job) => parser.parse(job),
    parseSitemap: (bytes) => parser.parseSitemap(bytes),
  };
}

/** Every address that led to something is to be looked at again; what did not has to be found again. */
export async function prepareSite(
  tx: Tx,
  sourceId: SourceId,
  { isFresh, readBy }: { readonly isFresh: boolean; readonly readBy: number },
): Promise<void> {
  if (!isFresh) return;
  const pages = () => tx.updateTable('source_page').where('source_id', '=', sourceId);
  await tx
    .deleteFrom('source_page')
    .where('source_id', '=', sourceId)
    .where('state', 'in', ['vanished', 'skipped'])
    .execute();
  await pages().set({ state: 'waiting', reason: null, remedy: null }).execute();
  // What an older version of the parsers made of a page is not what this one would.
  if (readBy !== READER_VERSION) await pages().set({ hash: null, etag: null, last_modified: null }).execute();
}
