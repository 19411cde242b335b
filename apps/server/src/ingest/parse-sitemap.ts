import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { MAX_SITEMAP_ADDRESSES, MAX_SITEMAP_BYTES, MAX_SITEMAPS } from './crawl-limits.ts';
import { decodeText } from './decode-text.ts';
import { unescapeXml } from './xml-text.ts';

/** The addresses in a sitemap: of pages, or of further sitemaps when it is an index. */
export type Sitemap = {
  readonly kind: 'sitemap';
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
};

export const emptySitemap: Sitemap = { kind: 'sitemap', pages: [], sitemaps: [] };

/** Reads a sitemap, plain or gzip; a broken one is empty, since links lead to the pages as well. */
export function parseSitemap(bytes: Uint8Array): Sitemap {
  try {
    const xml: unknown = reader.parse(decodeText(unzipped(bytes)));
    return {
      kind: 'sitemap',
      pages: locations(xml, 'urlset', 'url').slice(0, MAX_SITEMAP_ADDRESSES),
      sitemaps: locations(xml, 'sitemapindex', 'sitemap').slice(0, MAX_SITEMAPS),
    };
  } catch {
    return emptySitemap;
  }
}

/**
 * Entities are not expanded, so that a "billion laughs" file stays as small as it is; the five that XML itself
 * defines are put back by `unescapeXml`.
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
    const address = typeof location === 'string' ? URL.parse(unescapeXml(location.trim())) : null;
    return address ? [address.href] : [];
  });
}

function childOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
}
