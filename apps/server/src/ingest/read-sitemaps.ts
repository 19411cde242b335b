import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { MAX_SITEMAP_ADDRESSES, MAX_SITEMAP_BYTES, MAX_SITEMAPS } from './crawl-limits.ts';
import { decodeText } from './decode-text.ts';
import { crawlerHeaders, type SiteFetch } from './site-fetch.ts';

type Options = {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Which sitemaps may be asked for: those on the site's own host. */
  readonly isOwn: (address: string) => boolean;
  readonly isWanted: (address: string) => boolean;
};

/**
 * The page addresses that a site's sitemaps name, in their order: plain or gzip, with indexes followed. A sitemap that is
 * missing or broken is no failure, since links lead to the pages as well.
 */
export async function readSitemaps(
  starts: readonly string[],
  fetch: SiteFetch,
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
    const found = await readSitemap(address, fetch, options);
    waiting.push(...found.sitemaps.slice(0, MAX_SITEMAPS));
    for (const page of found.pages.filter(options.isWanted)) {
      if (pages.size >= MAX_SITEMAP_ADDRESSES) break;
      pages.add(page);
    }
  }
  return [...pages];
}

type Found = { readonly pages: readonly string[]; readonly sitemaps: readonly string[] };
const nothing: Found = { pages: [], sitemaps: [] };

async function readSitemap(address: string, fetch: SiteFetch, options: Options): Promise<Found> {
  const answer = await fetch(address, {
    maxBytes: MAX_SITEMAP_BYTES,
    timeoutMs: options.timeoutMs,
    headers: crawlerHeaders,
    signal: options.signal,
  });
  if (answer.kind === 'failed') return nothing;
  try {
    const xml: unknown = reader.parse(decodeText(unzipped(answer.body)));
    return { pages: locations(xml, 'urlset', 'url'), sitemaps: locations(xml, 'sitemapindex', 'sitemap') };
  } catch {
    return nothing;
  }
}

/**
 * Entities are not expanded, so that a "billion laughs" file stays as small as it is; the five that XML itself
 * defines are put back by `unescaped`.
 */
const reader = new XMLParser({
  processEntities: false,
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  maxNestedTags: 20,
});

/** Only sitemap.xml.gz comes as a gzip file; what HTTP compressed is plain again by now. */
function unzipped(bytes: Uint8Array): Uint8Array {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? gunzipSync(bytes, { maxOutputLength: MAX_SITEMAP_BYTES }) : bytes;
}

function locations(xml: unknown, list: string, entry: string): string[] {
  const entries = [childOf(childOf(xml, list), entry)].flat();
  return entries.flatMap((item) => {
    const location = [childOf(item, 'loc')].flat()[0];
    const address = typeof location === 'string' ? URL.parse(unescaped(location.trim())) : null;
    return address ? [address.href] : [];
  });
}

function childOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
