import { setTimeout as wait } from 'node:timers/promises';
import { renderProduct } from '@chatref/core';
import { crawlFailure } from '../../ingest/crawl-failure.ts';
import type { CatalogueProduct, Feed } from '../../ingest/feed.ts';
import { FEED_TIMEOUT_MS, MAX_FEED_BYTES, MAX_SHOPIFY_PAGES, SHOPIFY_PAUSE_MS } from '../../ingest/limits.ts';
import type { ParseFailed } from '../../ingest/parse-outcome.ts';
import { parseSiteAddress } from '../../ingest/site-address.ts';
import { crawlerHeaders } from '../../ingest/site-fetch.ts';
import { productSettingsOf } from '../../store/source-settings.ts';
import type { FetchResult } from '../../web/fetch-result.ts';
import type { KeyedDocument } from './replace-documents.ts';
import type { Begun, Failure, Problems, Reading, TrainingDeps } from './train-source.ts';

/** Reads a product catalogue, from its address or as it was uploaded: each product is a document, known by its number. */
export async function readCatalogue(deps: TrainingDeps, begun: Begun, signal: AbortSignal): Promise<Reading> {
  const read = begun.fileName === null ? await fetchFeed(deps, begun, signal) : await readFile(deps, begun);
  if (read.kind === 'failed') {
    const { reason, remedy } = read;
    return { kind: 'failed', failure: { reason, remedy }, problems: [] };
  }
  const problems: Problems = [...read.problems];
  return { kind: 'read', documents: read.products.map(documentOf), problems };
}

type Read = Feed | ParseFailed | ({ readonly kind: 'failed' } & Failure);

function documentOf({ key, product }: CatalogueProduct): KeyedDocument {
  const { name, url } = product;
  const blocks = [renderProduct(product)];
  return { key, document: { title: name, ...(url === null ? {} : { url }), blocks, product } };
}

function readFile({ parser }: TrainingDeps, begun: Begun): Promise<Read> {
  const { columns } = productSettingsOf(begun);
  return parser.parseFeed({ kind: 'feed', bytes: begun.bytes, url: '', columns, currency: '' });
}

async function fetchFeed(deps: TrainingDeps, begun: Begun, signal: AbortSignal): Promise<Read> {
  const [address] = parseSiteAddress(begun.name);
  if (address === undefined) return badAddress;
  const { columns } = productSettingsOf(begun);
  const get = (url: string) => fetchOne(deps, url, signal);
  if (/\/products\.json$/u.test(address.pathname)) return readShopify(deps, { address, get, signal });
  const answer = await get(address.href);
  if (answer.kind === 'failed') return crawlFailure(address.href, answer);
  return deps.parser.parseFeed({ kind: 'feed', bytes: answer.body, url: answer.url, columns, currency: '' });
}

type Shopify = {
  readonly address: URL;
  readonly get: (url: string) => Promise<FetchResult>;
  readonly signal: AbortSignal;
};

/** Page after page until one is empty, each a moment after the one before; the currency stands in the shop's meta.json. */
async function readShopify(deps: TrainingDeps, { address, get, signal }: Shopify): Promise<Read> {
  const products: CatalogueProduct[] = [];
  const currency = await shopCurrency(get, address);
  for (let page = 1; page <= MAX_SHOPIFY_PAGES && !signal.aborted; page += 1) {
    const url = new URL(address.href);
    url.searchParams.set('limit', '250');
    url.searchParams.set('page', String(page));
    const answer = await get(url.href);
    if (answer.kind === 'failed') return crawlFailure(url.href, answer);
    const feed = await deps.parser.parseFeed({
      kind: 'feed',
      bytes: answer.body,
      url: answer.url,
      columns: {},
      currency,
    });
    if (feed.kind === 'failed' && (feed.code !== 'empty_catalogue' || page === 1)) return feed;
    if (feed.kind === 'failed') break;
    products.push(...feed.products);
    const isKnown = new Set(products.map(({ key }) => key)).size < products.length;
    // Some shops answer every page with the first one.
    if (isKnown || feed.products.length < fullPage) break;
    await wait(SHOPIFY_PAUSE_MS, undefined, { signal }).catch(() => {});
  }
  return {
    kind: 'feed',
    products: [...new Map(products.map((one) => [one.key, one])).values()],
    problems: [],
  };
}

/** Fewer than this on a page is its last one: groups may make less of 250 rows, though never so few. */
const fullPage = 100;

async function shopCurrency(get: Shopify['get'], address: URL): Promise<string> {
  const answer = await get(new URL('/meta.json', address).href);
  if (answer.kind === 'failed') return '';
  const found = /"currency"\s*:\s*"([A-Z]{3})"/u.exec(new TextDecoder().decode(answer.body));
  return found?.[1] ?? '';
}

function fetchOne({ fetch }: TrainingDeps, url: string, signal: AbortSignal): Promise<FetchResult> {
  return fetch(url, {
    maxBytes: MAX_FEED_BYTES,
    timeoutMs: FEED_TIMEOUT_MS,
    headers: { ...crawlerHeaders, accept: 'application/xml, application/json, text/csv, */*;q=0.1' },
    signal,
  });
}

const badAddress = {
  kind: 'failed',
  reason: 'This is not a web address.',
  remedy: 'Check the address of the feed; it should look like https://www.your-shop.com/feed.xml.',
} as const;
