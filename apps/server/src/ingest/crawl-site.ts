import type { ParsedDocument } from '@chatref/core';
import type { FetchFailed } from '../web/fetch-result.ts';
import {
  blockedByRobots,
  type CrawlFailure,
  crawlFailure,
  notADocument,
  robotsUnavailable,
} from './crawl-failure.ts';
import { type CrawlLimits, MAX_REQUESTS_PER_PAGE, usualCrawlLimits } from './crawl-limits.ts';
import { documentHash } from './document-hash.ts';
import { Frontier, type Stop } from './frontier.ts';
import { Pace } from './pace.ts';
import type { ParseFailed } from './parse-outcome.ts';
import type { Robots } from './parse-robots.ts';
import { type CrawlPorts, type PageRead, readPage } from './read-page.ts';
import { readRobots } from './read-robots.ts';
import { readSitemaps } from './read-sitemaps.ts';
import { canonicalAddress, isInScope, parseSiteAddress, type SiteScope, siteScope } from './site-address.ts';

export type SkipCode = 'robots' | 'duplicate' | 'off_site' | 'not_a_document' | 'limit';

export type CrawlEvent =
  /** `hash` is the same as long as the page says the same. */
  | { readonly kind: 'page'; readonly url: string; readonly document: ParsedDocument; readonly hash: string }
  | { readonly kind: 'skipped'; readonly url: string; readonly code: SkipCode; readonly reason: string }
  | CrawlFailure;

export type CrawlOptions = { readonly limits?: Partial<CrawlLimits>; readonly signal?: AbortSignal };

/**
 * Reads a site from the address its owner typed: that page, then what it and the sitemaps name, breadth first, inside
 * the same host and folder. Each page comes as soon as it is read. Ends without an event when the signal stops it;
 * when the start address itself fails, that failure is the only event.
 */
export async function* crawlSite(
  typed: string,
  ports: CrawlPorts,
  options: CrawlOptions = {},
): AsyncGenerator<CrawlEvent, void, undefined> {
  // Leaving the loop early (`break` in the caller) must end what is under way, as the caller's signal does.
  const left = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
  const limits = { ...usualCrawlLimits, ...options.limits };
  try {
    const start = await openSite(typed, ports, { limits, signal });
    if (signal.aborted) return;
    if (start.kind === 'failed') yield start;
    else yield* new Crawl(start, ports, { limits, signal }).events();
  } finally {
    left.abort();
  }
}

type Bounds = { readonly limits: CrawlLimits; readonly signal: AbortSignal };
type OpenSite = {
  readonly kind: 'open';
  readonly url: string;
  readonly scope: SiteScope;
  readonly robots: Robots;
  readonly first: PageRead;
};

/** Finds out whether the site is there, whether it may be read, and where its start address leads. */
async function openSite(typed: string, ports: CrawlPorts, bounds: Bounds): Promise<OpenSite | CrawlFailure> {
  const candidates = parseSiteAddress(typed);
  let failure = crawlFailure(typed, {
    kind: 'failed',
    code: 'bad_url',
    detail: 'This is not a web address.',
  });
  for (const named of candidates) {
    const site = await openCandidate(named, ports, bounds);
    if (site.kind === 'open') return site;
    failure = site;
    // Without "https://" in what was typed, an old shop that only speaks http gets its chance.
    if (site.code !== 'unreachable' && site.code !== 'bad_certificate') break;
  }
  return failure;
}

async function openCandidate(
  named: URL,
  ports: CrawlPorts,
  bounds: Bounds,
): Promise<OpenSite | CrawlFailure> {
  const options = { timeoutMs: bounds.limits.pageTimeoutMs, signal: bounds.signal };
  const url = canonicalAddress(named);
  let robots = await readRobots(named, ports.fetch, options);
  if (robots.kind === 'failed') return robotsFailure(url, robots);
  if (!robots.isAllowed(url)) return blockedByRobots(url);

  const first = await readPage(url, ports, { ...options, maxBytes: bounds.limits.maxPageBytes });
  if (first.kind === 'failed') return first;
  if (first.kind === 'not_a_document') return notADocument(url, first.contentType);
  const landed = new URL(first.kind === 'read' ? first.url : url);
  if (landed.host !== named.host) robots = await readRobots(landed, ports.fetch, options);
  if (robots.kind === 'failed') return robotsFailure(landed.href, robots);
  if (!robots.isAllowed(landed.href)) return blockedByRobots(landed.href);
  return { kind: 'open', url: canonicalAddress(landed), scope: siteScope(named, landed), robots, first };
}

/** Where nothing at all answers, the site is the matter and not its robots.txt. */
function robotsFailure(url: string, failed: FetchFailed): CrawlFailure {
  const isAboutRobots = ['http_error', 'too_large', 'bad_response', 'too_many_redirects'].includes(
    failed.code,
  );
  return isAboutRobots ? robotsUnavailable(url, failed.detail) : crawlFailure(url, failed);
}

class Crawl {
  readonly #site: OpenSite;
  readonly #ports: CrawlPorts;
  readonly #limits: CrawlLimits;
  readonly #signal: AbortSignal;
  readonly #frontier: Frontier;
  readonly #pace: Pace;
  readonly #keptUrls = new Set<string>();
  readonly #urlByHash = new Map<string, string>();
  #requests = 1;
  #bytes = 0;

  constructor(site: OpenSite, ports: CrawlPorts, { limits, signal }: Bounds) {
    this.#site = site;
    this.#ports = ports;
    this.#limits = limits;
    this.#signal = signal;
    this.#frontier = new Frontier(site.scope, limits.maxDepth);
    this.#pace = new Pace(Math.max(limits.delayMs, site.robots.crawlDelayMs));
  }

  async *events(): AsyncGenerator<CrawlEvent, void, undefined> {
    const { url, first } = this.#site;
    this.#frontier.markSeen(url);
    yield* this.#take({ url, depth: 0 }, first);
    this.#frontier.add(await this.#sitemapPages(), 1);
    yield* this.#readAll();
    if (this.#frontier.size > 0 && !this.#signal.aborted) yield this.#limitReached();
  }

  /** Several pages are read at once, but their results are taken in order, so that a crawl is repeatable. */
  async *#readAll(): AsyncGenerator<CrawlEvent, void, undefined> {
    const running: { stop: Stop; read: Promise<PageRead> }[] = [];
    while (!this.#signal.aborted) {
      while (running.length < this.#limits.concurrency && this.#mayStart(running.length)) {
        const stop = this.#frontier.next();
        if (!stop) break;
        if (!this.#site.robots.isAllowed(stop.url)) {
          yield skipped(stop.url, 'robots', 'The site’s robots.txt does not allow this address to be read.');
          continue;
        }
        const read = this.#read(stop);
        // A fault is thrown where the page is awaited; until then it must not count as unhandled.
        read.catch(() => {});
        running.push({ stop, read });
      }
      const next = running.shift();
      if (!next) return;
      yield* this.#take(next.stop, await next.read);
    }
  }

  #mayStart(running: number): boolean {
    return (
      this.#keptUrls.size + running < this.#limits.maxPages &&
      this.#requests < this.#limits.maxPages * MAX_REQUESTS_PER_PAGE &&
      this.#bytes < this.#limits.maxTotalBytes
    );
  }

  async #read(stop: Stop): Promise<PageRead> {
    this.#requests += 1;
    await this.#pace.turn(this.#signal);
    if (this.#signal.aborted) return { kind: 'stopped' };
    return readPage(stop.url, this.#ports, {
      maxBytes: this.#limits.maxPageBytes,
      timeoutMs: this.#limits.pageTimeoutMs,
      signal: this.#signal,
    });
  }

  *#take(stop: Stop, read: PageRead): Generator<CrawlEvent, void, undefined> {
    if (this.#signal.aborted || read.kind === 'stopped') return;
    if (read.kind === 'failed') return yield read;
    this.#bytes += read.bytes;
    const url = canonicalAddress(read.url);
    const refusal = this.#refusalAfterRedirect(stop.url, url);
    if (refusal) return yield refusal;
    if (read.kind === 'not_a_document')
      return yield skipped(url, 'not_a_document', `It is ${read.contentType}, not a page with text.`);

    const { outcome } = read;
    const event = outcome.kind === 'failed' ? pageFailure(url, outcome) : this.#keep(url, outcome.document);
    this.#frontier.add(outcome.links, stop.depth + 1);
    yield event;
  }

  #refusalAfterRedirect(asked: string, url: string): CrawlEvent | undefined {
    if (asked === url) return undefined;
    if (!isInScope(url, this.#site.scope))
      return skipped(asked, 'off_site', `It redirects to ${url}, outside of the site.`);
    if (!this.#frontier.markSeen(url)) return skipped(asked, 'duplicate', `It redirects to ${url}.`);
    if (!this.#site.robots.isAllowed(url))
      return skipped(url, 'robots', 'The site’s robots.txt does not allow this address to be read.');
    return undefined;
  }

  #keep(fetchedUrl: string, document: ParsedDocument): CrawlEvent {
    const url = this.#canonicalOf(fetchedUrl, document);
    if (this.#keptUrls.has(url)) return skipped(fetchedUrl, 'duplicate', `It is another address of ${url}.`);
    const hash = documentHash(document);
    const twin = this.#urlByHash.get(hash);
    if (twin !== undefined) return skipped(fetchedUrl, 'duplicate', `It says the same as ${twin}.`);
    this.#keptUrls.add(url);
    // The page stands for its canonical address, so a link to that one need not be followed.
    this.#frontier.markSeen(url);
    this.#urlByHash.set(hash, url);
    return { kind: 'page', url, document: { ...document, url }, hash };
  }

  /**
   * What the page calls its canonical address, if that lies within the site. A page that names the start page is not
   * believed: templates that do so on every page are common, and would leave one page of a whole shop.
   */
  #canonicalOf(fetchedUrl: string, document: ParsedDocument): string {
    const declared = document.url === undefined ? fetchedUrl : canonicalAddress(document.url);
    const isBelieved = isInScope(declared, this.#site.scope) && declared !== this.#site.url;
    return isBelieved ? declared : fetchedUrl;
  }

  async #sitemapPages(): Promise<readonly string[]> {
    const { scope, robots, url } = this.#site;
    const usualPlaces = [...new Set([`${scope.folder}sitemap.xml`, '/sitemap.xml'])].map(
      (path) => new URL(path, url).href,
    );
    const starts = robots.sitemaps.length > 0 ? robots.sitemaps : usualPlaces;
    return readSitemaps(starts, this.#ports, {
      timeoutMs: this.#limits.pageTimeoutMs,
      signal: this.#signal,
      isOwn: (address) => URL.parse(address)?.host === scope.host,
      isWanted: (address) => isInScope(address, scope),
    });
  }

  #limitReached(): CrawlEvent {
    const { maxPages, maxTotalBytes } = this.#limits;
    const why =
      this.#keptUrls.size >= maxPages
        ? `The limit of ${maxPages} pages was reached`
        : this.#bytes >= maxTotalBytes
          ? `The limit of ${Math.round(maxTotalBytes / 1024 / 1024)} MB was reached`
          : 'Too many addresses of the site led to nothing new';
    return skipped(
      this.#site.url,
      'limit',
      `${why}; ${this.#frontier.size} more known addresses were not read.`,
    );
  }
}

function pageFailure(url: string, { code, reason, remedy }: ParseFailed): CrawlFailure {
  return { kind: 'failed', url, code, reason, remedy };
}

function skipped(url: string, code: SkipCode, reason: string): CrawlEvent {
  return { kind: 'skipped', url, code, reason };
}
