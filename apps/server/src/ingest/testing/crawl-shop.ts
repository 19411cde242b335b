import type { IncomingMessage, ServerResponse } from 'node:http';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import { loopbackSite } from '../../web/testing/loopback-site.ts';
import type { CrawlEvent, PageEvent } from '../crawl-event.ts';
import type { CrawlLimits } from '../crawl-limits.ts';
import { type CrawlOptions, crawlSite } from '../crawl-site.ts';
import { parseDocument } from '../parse-document.ts';
import { parseSitemap } from '../parse-sitemap.ts';

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);
export type Pages = Readonly<Record<string, Answer>>;

/** A page with one sentence of its own and links to `links`. */
export function page(words: string, links: readonly string[] = [], head = ''): string {
  const menu = links.map((href) => `<a href="${href}">link</a>`).join('');
  return `<head>${head}</head><nav>${menu}</nav><h1>${words}</h1><p>All about ${words}.</p>`;
}

export async function openShop(pages: Pages | ((path: string) => Answer | undefined)) {
  const asked: string[] = [];
  const site = await loopbackSite((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = typeof pages === 'function' ? pages(path) : pages[path];
    if (answer === undefined) response.writeHead(404).end('not here');
    else if (typeof answer === 'function') answer(request, response);
    else response.setHeader('content-type', typeOf(path)).end(answer.replaceAll('ORIGIN', site.origin));
  });
  return { ...site, asked };
}

function typeOf(path: string): string {
  if (path.endsWith('robots.txt')) return 'text/plain';
  return path.includes('.xml') ? 'application/xml' : 'text/html; charset=utf-8';
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export type Said = PageEvent | Extract<CrawlEvent, { kind: 'limit' }>;

export async function crawl(shop: Shop, start = '/', limits: Partial<CrawlLimits> = {}): Promise<Said[]> {
  return saidOf(await eventsOf(shop, start, { limits }));
}

export async function eventsOf(shop: Shop, start: string, options: CrawlOptions): Promise<CrawlEvent[]> {
  const limits = { delayMs: 0, ...options.limits };
  return collect(crawlSite(shop.origin + start, portsTo(shop.host), { ...options, limits }));
}

export async function collect(crawling: AsyncIterable<CrawlEvent>): Promise<CrawlEvent[]> {
  const events: CrawlEvent[] = [];
  for await (const event of crawling) events.push(event);
  return events;
}

/** What became of pages, and of the site as a whole. */
export function saidOf(events: readonly CrawlEvent[]): Said[] {
  return events.flatMap((event) => {
    if (event.kind === 'opened' || event.kind === 'mapped') return [];
    return [event.kind === 'closed' ? event.failure : event];
  });
}

export function portsTo(...allowPrivate: string[]) {
  return {
    fetch: (url: string, options: Parameters<typeof guardedFetch>[1]) =>
      guardedFetch(url, { ...options, allowPrivate }),
    parse: parseDocument,
    parseSitemap: async (bytes: Uint8Array) => parseSitemap(bytes),
  };
}

export function pathsOf(events: readonly Said[], kind: PageEvent['kind'] = 'page'): string[] {
  return events.flatMap((event) =>
    event.kind !== 'limit' && event.kind === kind ? [URL.parse(event.url)?.pathname ?? event.url] : [],
  );
}
