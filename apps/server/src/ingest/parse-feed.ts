import { gunzipSync } from 'node:zlib';
import type { ProductColumns } from '@chatref/protocol';
import { XMLParser } from 'fast-xml-parser';
import { decodeText } from './decode-text.ts';
import type { Feed, FeedRow } from './feed.ts';
import { feedProducts } from './feed-products.ts';
import { feedRows, isCatalogueHeader } from './feed-rows.ts';
import { isThing } from './json-ld.ts';
import { MAX_FEED_BYTES } from './limits.ts';
import { csvRows } from './parse-csv.ts';
import { type ParseFailed, parseFailed } from './parse-outcome.ts';
import { xlsxSheets } from './parse-xlsx.ts';
import { shopifyRows } from './shopify-rows.ts';
import { unescapeXml } from './xml-text.ts';

export type FeedJob = {
  readonly kind: 'feed';
  readonly bytes: Uint8Array;
  /** Where it came from; '' for an uploaded file. */
  readonly url: string;
  readonly columns: ProductColumns;
  /** Of the whole shop, where its rows do not say. */
  readonly currency: string;
};

/**
 * A product catalogue, whatever it comes as: a Google Merchant feed (RSS, Atom, CSV or TSV), Shopify's products.json, a
 * table with columns of its own as CSV or workbook. Never throws for what the bytes hold.
 */
export async function parseFeed(job: FeedJob): Promise<Feed | ParseFailed> {
  try {
    const rows = await rowsOf(job);
    if (!Array.isArray(rows)) return rows;
    const feed = feedProducts(
      rows.map((row) => (row.currency === '' ? { ...row, currency: job.currency } : row)),
    );
    return feed.products.length === 0 ? parseFailed('empty_catalogue') : feed;
  } catch {
    return parseFailed('not_a_catalogue');
  }
}

async function rowsOf({ bytes, url, columns }: FeedJob): Promise<FeedRow[] | ParseFailed> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookRows(bytes, columns);
  const text = decodeText(unzipped(bytes)).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return [...shopifyRows(JSON.parse(text), url)];
  if (/^<(!doctype html|html)\b/iu.test(text)) return parseFailed('not_a_catalogue');
  if (text.startsWith('<')) return xmlRows(text);
  return tableRows(csvRows(text), columns);
}

function unzipped(bytes: Uint8Array): Uint8Array {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES }) : bytes;
}

async function workbookRows(bytes: Uint8Array, columns: ProductColumns): Promise<FeedRow[] | ParseFailed> {
  const read = await xlsxSheets(bytes);
  if (read.kind === 'failed') return read;
  return tableRows(read.sheets[0]?.rows ?? [], columns);
}

function tableRows(rows: readonly (readonly string[])[], columns: ProductColumns): FeedRow[] | ParseFailed {
  const [header = []] = rows;
  return isCatalogueHeader(header, columns) ? [...feedRows(rows, columns)] : parseFailed('unknown_columns');
}

const reader = new XMLParser({
  processEntities: false,
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  maxNestedTags: 40,
});

/** RSS (`channel > item`) or Atom (`feed > entry`), whose fields Google names alike. */
function xmlRows(text: string): FeedRow[] | ParseFailed {
  const xml: unknown = reader.parse(text);
  const items = [
    ...childrenOf(childOf(childOf(xml, 'rss'), 'channel'), 'item'),
    ...childrenOf(childOf(xml, 'feed'), 'entry'),
    ...childrenOf(childOf(xml, 'products'), 'product'),
  ].filter(isThing);
  if (items.length === 0) return parseFailed('not_a_catalogue');
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  return [...feedRows([names, ...items.map((item) => names.map((name) => textIn(item[name])))])];
}

function childOf(node: unknown, name: string): unknown {
  const child = isThing(node) ? node[name] : undefined;
  return Array.isArray(child) ? child[0] : child;
}

function childrenOf(node: unknown, name: string): unknown[] {
  const children = isThing(node) ? node[name] : undefined;
  return children === undefined ? [] : [children].flat();
}

function textIn(value: unknown): string {
  const [first] = [value].flat();
  if (typeof first === 'string') return unescapeXml(first);
  return isThing(first) && typeof first['#text'] === 'string' ? unescapeXml(first['#text']) : '';
}
