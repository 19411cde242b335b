import type { FetchFailed } from '../web/fetch-result.ts';
import {
  blockedByRobots,
  type CrawlFailure,
  crawlFailure,
  notADocument,
  robotsUnavailable,
} from './crawl-failure.ts';
import type { CrawlLimits } from './crawl-limits.ts';
import type { CrawlMemory, FoundSite } from './crawl-memory.ts';
import type { Robots } from './parse-robots.ts';
import { type CrawlPorts, type PageRead, readPage } from './read-page.ts';
import { readRobots } from './read-robots.ts';
import { canonicalAddress, parseSiteAddress, siteScope } from './site-address.ts';

export type Bounds = { readonly limits: CrawlLimits; readonly signal: AbortSignal };

export type OpenSite = {
  readonly kind: 'open';
  readonly site: FoundSite;
  readonly robots: Robots;
  /** The start page, where this reading begins with it. */
  readonly first: PageRead | null;
};

type Opening = { readonly ports: CrawlPorts; readonly memory: CrawlMemory; readonly bounds: Bounds };

/** Finds out whether the site is there, whether it may be read, and where its start address leads. */
export async function openSite(typed: string, opening: Opening): Promise<OpenSite | CrawlFailure> {
  if (opening.memory.site) return openAgain(opening.memory.site, opening);
  const candidates = parseSiteAddress(typed);
  let failure = crawlFailure(typed, {
    kind: 'failed',
    code: 'bad_url',
    detail: 'This is not a web address.',
  });
  for (const named of candidates) {
    const site = await openCandidate(named, opening);
    if (site.kind === 'open') return site;
    failure = site;
    // Without "https://" in what was typed, an old shop that only speaks http gets its chance.
    if (site.code !== 'unreachable' && site.code !== 'bad_certificate') break;
  }
  return failure;
}

/** A reading that was cut off has its start page already; what may be read is asked anew. */
async function openAgain(site: FoundSite, { ports, bounds }: Opening): Promise<OpenSite | CrawlFailure> {
  const options = { timeoutMs: bounds.limits.pageTimeoutMs, signal: bounds.signal };
  const robots = await readRobots(new URL(site.url), ports.fetch, options);
  if (robots.kind === 'failed') return robotsFailure(site.url, robots);
  return { kind: 'open', site, robots, first: null };
}

async function openCandidate(
  named: URL,
  { ports, memory, bounds }: Opening,
): Promise<OpenSite | CrawlFailure> {
  const options = { timeoutMs: bounds.limits.pageTimeoutMs, signal: bounds.signal };
  const url = canonicalAddress(named);
  let robots = await readRobots(named, ports.fetch, options);
  if (robots.kind === 'failed') return robotsFailure(url, robots);
  if (!robots.isAllowed(url)) return blockedByRobots(url);

  const known = memory.known(url)?.validators;
  const first = await readPage(url, ports, { ...options, known, maxBytes: bounds.limits.maxPageBytes });
  if (first.kind === 'failed') return first;
  if (first.kind === 'not_a_document') return notADocument(url, first.contentType);
  const landed = new URL(first.kind === 'stopped' ? url : first.url);
  if (landed.host !== named.host) robots = await readRobots(landed, ports.fetch, options);
  if (robots.kind === 'failed') return robotsFailure(landed.href, robots);
  if (!robots.isAllowed(landed.href)) return blockedByRobots(landed.href);
  const site = { url: canonicalAddress(landed), scope: siteScope(named, landed), isMapped: false };
  return { kind: 'open', site, robots, first };
}

/** Where nothing at all answers, the site is the matter and not its robots.txt. */
function robotsFailure(url: string, failed: FetchFailed): CrawlFailure {
  const isAboutRobots = ['http_error', 'too_large', 'bad_response', 'too_many_redirects'].includes(
    failed.code,
  );
  return isAboutRobots ? robotsUnavailable(url, failed.detail) : crawlFailure(url, failed);
}
