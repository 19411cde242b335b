import type { ParsedDocument } from '@chatref/core';
import type { CrawlEvent, PageEvent, SkipCode } from './crawl-event.ts';
import type { CrawlFailure } from './crawl-failure.ts';
import {
  type CrawlLimits,
  MAX_LOOK_THROUGH_DEPTH,
  MAX_READ_AHEAD,
  MAX_REQUESTS_PER_PAGE,
  usualCrawlLimits,
} from './crawl-limits.ts';
import { type CrawlMemory, nothingKnown } from './crawl-memory.ts';
import { documentHash } from './document-hash.ts';
import { Frontier, type Stop } from './frontier.ts';
import { type Bounds, type OpenSite, openSite } from './open-site.ts';
import { Pace } from './pace.ts';
import type { ParseFailed } from './parse-outcome.ts';
import { type PathFilter, pathFilter } from './path-filter.ts';
import { type CrawlPorts, type PageRead, readPage } from './read-page.ts';
import { readSitemaps } from './read-sitemaps.ts';
import { canonicalAddress, isInScope } from './site-address.ts';

export type CrawlOptions = {
  readonly limits?: Partial<CrawlLimits>;
  readonly filter?: PathFilter;
  readonly memory?: CrawlMemory;
  readonly signal?: AbortSignal;
  /** Told as an address is asked for. */
  readonly onAsk?: (url: string) => void;
};

/**
 * Reads a site from the address its owner typed: that page, then what it and the sitemaps name, breadth first, inside
 * the same host and folder. Each page comes as soon as it is read. With a memory it goes on where an earlier reading was
 * cut off, and asks only for what has changed. Ends without a further event when the signal stops it.
 */
export async function* crawlSite(
  typed: string,
  ports: CrawlPorts,
  options: CrawlOptions = {},
): AsyncGenerator<CrawlEvent, void, undefined> {
  // Leaving the loop early (`break` in the caller) must end what is under way, as the caller's signal does.
  const left = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
  const bounds = { limits: { ...usualCrawlLimits, ...options.limits }, signal };
  try {
    const memory = options.memory ?? nothingKnown;
    const start = await openSite(typed, { ports, memory, bounds });
    if (signal.aborted) return;
    if (start.kind === 'failed') yield { kind: 'closed', failure: start };
    else yield* new Crawl(start, ports, { ...options, memory, ...bounds }).events();
  } finally {
    left.abort();
  }
}

type CrawlSetup = Bounds & Pick<CrawlOptions, 'filter' | 'onAsk'> & { readonly memory: CrawlMemory };
type Running = { readonly stop: Stop; readonly read: Promise<PageRead>; isDone: boolean };

class Crawl {
  readonly #open: OpenSite;
  readonly #ports: CrawlPorts;
  readonly #limits: CrawlLimits;
  readonly #signal: AbortSignal;
  readonly #memory: CrawlMemory;
  readonly #filter: PathFilter;
  readonly #onAsk: (url: string) => void;
  readonly #frontier: Frontier;
  readonly #pace: Pace;
  readonly #keptUrls = new Set<string>();
  readonly #urlByHash = new Map<string, string>();
  readonly #triedOnce = new Set<string>();
  #requests: number;
  #bytes = 0;

  constructor(open: OpenSite, ports: CrawlPorts, setup: CrawlSetup) {
    const { limits, signal, memory, filter = pathFilter({ include: [], exclude: [] }), onAsk } = setup;
    this.#open = open;
    this.#ports = ports;
    this.#limits = limits;
    this.#signal = signal;
    this.#memory = memory;
    this.#filter = filter;
    this.#onAsk = onAsk ?? (() => {});
    this.#frontier = new Frontier({ scope: open.site.scope, maxDepth: limits.maxDepth, filter });
    this.#pace = new Pace(Math.max(limits.delayMs, open.robots.crawlDelayMs));
    this.#requests = 1 + memory.settled.length;
    for (const { url, page, bytes } of memory.settled) this.#remember(url, page, bytes);
  }

  #remember(url: string, page: { canonical: string; hash: string } | null, bytes: number): void {
    this.#frontier.markSeen(url);
    this.#bytes += bytes;
    if (page === null) return;
    this.#frontier.markSeen(page.canonical);
    this.#keptUrls.add(page.canonical);
    this.#urlByHash.set(page.hash, page.canonical);
  }

  async *events(): AsyncGenerator<CrawlEvent, void, undefined> {
    const { first, site } = this.#open;
    const start = { url: site.url, depth: 0 };
    if (first !== null) {
      yield { kind: 'opened', site, start };
      this.#frontier.markSeen(site.url);
      yield* this.#take(start, first);
    }
    this.#frontier.takeUp(this.#memory.waiting);
    if (!site.isMapped && !this.#signal.aborted) {
      // A site's map names everything; what is not wanted need not be looked through for links then.
      const depth = this.#filter.hasIncludes ? MAX_LOOK_THROUGH_DEPTH + 1 : 1;
      const found = this.#frontier.add(await this.#sitemapPages(), depth);
      if (!this.#signal.aborted) yield { kind: 'mapped', found };
    }
    yield* this.#readAll();
    if (this.#frontier.size > 0 && !this.#signal.aborted)
      yield { kind: 'limit', reason: this.#limitReached() };
  }

  /** Several pages are read at once, but their results are taken in order, so that a crawl is repeatable. */
  async *#readAll(): AsyncGenerator<CrawlEvent, void, undefined> {
    const running: Running[] = [];
    while (!this.#signal.aborted) {
      while (this.#mayStart(running)) {
        const stop = this.#frontier.next();
        if (!stop) break;
        const refusal = this.#refusalBefore(stop);
        if (refusal) yield settled(stop, refusal);
        else running.push(this.#start(stop));
      }
      const next = running[0];
      if (!next) return;
      // Whichever is done first makes room for another one; only the oldest is taken.
      if (!next.isDone) await Promise.race(running.filter(({ isDone }) => !isDone).map(({ read }) => read));
      if (!next.isDone) continue;
      running.shift();
      yield* this.#take(next.stop, await next.read);
    }
  }

  #start(stop: Stop): Running {
    const started: Running = { stop, read: this.#read(stop), isDone: false };
    const end = () => {
      started.isDone = true;
    };
    // A fault is thrown where the page is awaited; until then it must not count as unhandled.
    started.read.then(end, end);
    return started;
  }

  #mayStart(running: readonly Running[]): boolean {
    const atWork = running.filter(({ isDone }) => !isDone).length;
    return (
      atWork < this.#limits.concurrency &&
      running.length < Math.max(this.#limits.concurrency, MAX_READ_AHEAD) &&
      this.#keptUrls.size + running.length < this.#limits.maxPages &&
      this.#requests < this.#limits.maxPages * MAX_REQUESTS_PER_PAGE &&
      this.#bytes < this.#limits.maxTotalBytes
    );
  }

  #refusalBefore({ url, depth }: Stop): PageEvent | undefined {
    if (!this.#open.robots.isAllowed(url)) return skipped(url, 'robots', robotsReason);
    if (depth > MAX_LOOK_THROUGH_DEPTH && !this.#filter.isWanted(url)) return notIncluded(url);
    return undefined;
  }

  async #read(stop: Stop): Promise<PageRead> {
    this.#requests += 1;
    await this.#pace.turn(this.#signal);
    if (this.#signal.aborted) return { kind: 'stopped' };
    this.#onAsk(stop.url);
    return readPage(stop.url, this.#ports, {
      maxBytes: this.#limits.maxPageBytes,
      timeoutMs: this.#limits.pageTimeoutMs,
      signal: this.#signal,
      known: this.#memory.known(stop.url)?.validators,
    });
  }

  *#take(stop: Stop, read: PageRead): Generator<CrawlEvent, void, undefined> {
    if (this.#signal.aborted || read.kind === 'stopped') return;
    if (read.kind === 'failed') return yield* this.#takeFailure(stop, read);
    const url = canonicalAddress(read.url);
    const refusal = this.#refusalAfterRedirect(stop.url, url);
    if (refusal) return yield settled(stop, refusal);
    if (read.kind === 'unchanged') return yield settled(stop, this.#keepKnown(stop, url));
    this.#bytes += read.bytes;
    if (read.kind === 'not_a_document')
      return yield settled(
        stop,
        skipped(url, 'not_a_document', `It is ${read.contentType}, not a page with text.`),
      );
    const event = this.#outcomeOf(url, read);
    yield settled(stop, event, this.#frontier.add(read.outcome.links, stop.depth + 1));
  }

  /** What may well pass is tried once more, after everything else; a site that asks for a pause gets it. */
  *#takeFailure(
    stop: Stop,
    { isPassing, pauseMs, ...failure }: Extract<PageRead, { kind: 'failed' }>,
  ): Generator<CrawlEvent, void, undefined> {
    if (pauseMs > 0) this.#pace.hold(pauseMs);
    if (!isPassing || this.#triedOnce.has(stop.url)) return yield settled(stop, failure);
    this.#triedOnce.add(stop.url);
    this.#frontier.postpone(stop);
  }

  #outcomeOf(url: string, read: Extract<PageRead, { kind: 'read' }>): PageEvent {
    if (!this.#filter.isWanted(url)) return notIncluded(url);
    const { outcome, validators, bytes } = read;
    if (outcome.kind === 'failed') return pageFailure(url, outcome);
    const hash = documentHash(outcome.document);
    const canonical = this.#canonicalOf(url, outcome.document);
    const document = { ...outcome.document, url: canonical };
    return (
      this.#twinOf(url, canonical, hash) ?? {
        kind: 'page',
        url: canonical,
        document,
        hash,
        validators,
        bytes,
      }
    );
  }

  #keepKnown(stop: Stop, url: string): PageEvent {
    const known = this.#memory.known(stop.url);
    if (!known || !this.#filter.isWanted(url)) return notIncluded(url);
    return this.#twinOf(url, known.canonical, known.hash) ?? { kind: 'unchanged', url: known.canonical };
  }

  /** Keeps the page, unless it was kept before under another address. */
  #twinOf(fetchedUrl: string, url: string, hash: string): PageEvent | undefined {
    if (this.#keptUrls.has(url)) return skipped(fetchedUrl, 'duplicate', `It is another address of ${url}.`);
    const twin = this.#urlByHash.get(hash);
    if (twin !== undefined) return skipped(fetchedUrl, 'duplicate', `It says the same as ${twin}.`);
    this.#keptUrls.add(url);
    // The page stands for its canonical address, so a link to that one need not be followed.
    this.#frontier.markSeen(url);
    this.#urlByHash.set(hash, url);
    return undefined;
  }

  #refusalAfterRedirect(asked: string, url: string): PageEvent | undefined {
    if (asked === url) return undefined;
    if (!isInScope(url, this.#open.site.scope))
      return skipped(asked, 'off_site', `It redirects to ${url}, outside of the site.`);
    if (!this.#frontier.markSeen(url)) return skipped(asked, 'duplicate', `It redirects to ${url}.`);
    if (!this.#open.robots.isAllowed(url)) return skipped(url, 'robots', robotsReason);
    return undefined;
  }

  /**
   * What the page calls its canonical address, if that lies within the site. A page that names the start page is not
   * believed: templates that do so on every page are common, and would leave one page of a whole shop.
   */
  #canonicalOf(fetchedUrl: string, document: ParsedDocument): string {
    const { site } = this.#open;
    const declared = document.url === undefined ? fetchedUrl : canonicalAddress(document.url);
    const isBelieved = isInScope(declared, site.scope) && declared !== site.url;
    return isBelieved ? declared : fetchedUrl;
  }

  async #sitemapPages(): Promise<readonly string[]> {
    const { site, robots } = this.#open;
    const usualPlaces = [...new Set([`${site.scope.folder}sitemap.xml`, '/sitemap.xml'])].map(
      (path) => new URL(path, site.url).href,
    );
    const starts = robots.sitemaps.length > 0 ? robots.sitemaps : usualPlaces;
    return readSitemaps(starts, this.#ports, {
      timeoutMs: this.#limits.pageTimeoutMs,
      signal: this.#signal,
      isOwn: (address) => URL.parse(address)?.host === site.scope.host,
      isWanted: (address) => isInScope(address, site.scope),
    });
  }

  #limitReached(): string {
    const { maxPages, maxTotalBytes } = this.#limits;
    const why =
      this.#keptUrls.size >= maxPages
        ? `The limit of ${maxPages} pages was reached`
        : this.#bytes >= maxTotalBytes
          ? `The limit of ${Math.round(maxTotalBytes / 1024 / 1024)} MB was reached`
          : 'Too many addresses of the site led to nothing new';
    return `${why}; ${this.#frontier.size} more known addresses were not read.`;
  }
}

const robotsReason = 'The site’s robots.txt does not allow this address to be read.';

function settled(stop: Stop, event: PageEvent, found: readonly Stop[] = []): CrawlEvent {
  return { ...event, asked: stop.url, found };
}

function pageFailure(url: string, { code, reason, remedy }: ParseFailed): CrawlFailure {
  return { kind: 'failed', url, code, reason, remedy };
}

function notIncluded(url: string): PageEvent {
  return skipped(
    url,
    'not_included',
    'It fits none of the patterns to include, so it was only looked through for links.',
  );
}

function skipped(url: string, code: SkipCode, reason: string): PageEvent {
  return { kind: 'skipped', url, code, reason };
}
