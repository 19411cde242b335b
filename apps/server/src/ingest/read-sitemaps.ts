import { MAX_SITEMAP_ADDRESSES, MAX_SITEMAP_BYTES, MAX_SITEMAPS } from './crawl-limits.ts';
import { emptySitemap, type Sitemap } from './parse-sitemap.ts';
import type { CrawlPorts } from './read-page.ts';
import { crawlerHeaders } from './site-fetch.ts';

type Options = {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Which sitemaps may be asked for: those on the site's own host. */
  readonly isOwn: (address: string) => boolean;
  readonly isWanted: (address: string) => boolean;
};

/** The page addresses that a site's sitemaps name, in their order, with indexes followed. */
export async function readSitemaps(
  starts: readonly string[],
  ports: CrawlPorts,
  options: Options,
): Promise<readonly string[]> {
  const pages = new Set<string>();
  const waiting = [...starts];
  const asked = new Set<string>();
  while (waiting.length > 0 && asked.size < MAX_SITEMAPS && pages.size < MAX_SITEMAP_ADDRESSES) {
    const address = waiting.shift() ?? '';
    if (options.signal.aborted) break;
    if (asked.has(address) || !options.isOwn(address)) continue;
    asked.add(address);
    const found = await readSitemap(address, ports, options);
    waiting.push(...found.sitemaps);
    for (const page of found.pages.filter(options.isWanted)) {
      if (pages.size >= MAX_SITEMAP_ADDRESSES) break;
      pages.add(page);
    }
  }
  return [...pages];
}

async function readSitemap(address: string, ports: CrawlPorts, options: Options): Promise<Sitemap> {
  const answer = await ports.fetch(address, {
    maxBytes: MAX_SITEMAP_BYTES,
    timeoutMs: options.timeoutMs,
    signal: options.signal,
    headers: crawlerHeaders,
  });
  return answer.kind === 'failed' ? emptySitemap : ports.parseSitemap(answer.body);
}
