import type { FetchFailed } from '../web/fetch-result.ts';
import { type CrawlFailure, crawlFailure } from './crawl-failure.ts';
import { MAX_PAUSE_MS } from './crawl-limits.ts';
import type { Validators } from './crawl-memory.ts';
import type { ParseJob } from './parse-document.ts';
import type { ParseOutcome } from './parse-outcome.ts';
import type { Sitemap } from './parse-sitemap.ts';
import { crawlerHeaders, type SiteFetch } from './site-fetch.ts';
import type { DocumentKind } from './sniff.ts';

export type CrawlPorts = {
  readonly fetch: SiteFetch;
  /** Both are a `WorkerParser`'s; tests may read in their own thread. */
  readonly parse: (job: ParseJob) => Promise<ParseOutcome>;
  readonly parseSitemap: (bytes: Uint8Array) => Promise<Sitemap>;
};

export type PageRead =
  | {
      readonly kind: 'read';
      /** Where the answer came from, after redirects. */
      readonly url: string;
      readonly bytes: number;
      readonly outcome: ParseOutcome;
      readonly validators: Validators;
    }
  /** The server says that it is as it was. */
  | { readonly kind: 'unchanged'; readonly url: string }
  | {
      readonly kind: 'not_a_document';
      readonly url: string;
      readonly contentType: string;
      readonly bytes: number;
    }
  | { readonly kind: 'stopped' }
  | PageFailed;

/** `pauseMs`: the server asks for a pause, for so long as it says. `isPassing`: it may well be over in a minute. */
export type PageFailed = CrawlFailure & { readonly isPassing: boolean; readonly pauseMs: number };

type Options = {
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Of what is known; the page is only sent when it has changed since. */
  readonly known?: Validators | undefined;
};

/** Fetches one address and reads what it holds. */
export async function readPage(
  url: string,
  ports: CrawlPorts,
  { known, ...options }: Options,
): Promise<PageRead> {
  const answer = await ports.fetch(url, {
    ...options,
    headers: { ...crawlerHeaders, ...conditionsOf(known) },
  });
  if (options.signal.aborted) return { kind: 'stopped' };
  if (answer.kind === 'failed') return pageFailed(url, answer);
  if (answer.status === 304) return { kind: 'unchanged', url: answer.url };
  const contentType = answer.headers['content-type'] ?? '';
  const bytes = answer.body.length;
  const as = kindOf(contentType, answer.url);
  if (as === undefined) return { kind: 'not_a_document', url: answer.url, contentType, bytes };
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  const outcome = await ports.parse({
    kind: 'page',
    url: answer.url,
    as,
    bytes: answer.body,
    ...(charset ? { charset } : {}),
  });
  const { etag = null, 'last-modified': lastModified = null } = answer.headers;
  return { kind: 'read', url: answer.url, bytes, outcome, validators: { etag, lastModified } };
}

function conditionsOf(known: Validators | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

function pageFailed(url: string, failed: FetchFailed): PageFailed {
  const status = failed.code === 'http_error' ? failed.status : 0;
  const isPassing =
    ['timeout', 'unreachable', 'bad_response'].includes(failed.code) || status === 429 || status >= 500;
  const retryAfter = failed.code === 'http_error' ? Number(failed.headers['retry-after'] ?? 0) : 0;
  const isTooMuch = status === 429 || status === 503;
  const pauseMs = isTooMuch && retryAfter > 0 ? Math.min(retryAfter * 1000, MAX_PAUSE_MS) : 0;
  return { ...crawlFailure(url, failed), isPassing, pauseMs };
}

function kindOf(contentType: string, url: string): DocumentKind | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  switch (type) {
    case '':
    case 'text/html':
    case 'application/xhtml+xml':
      return 'html';
    case 'application/pdf':
      return 'pdf';
    case 'text/markdown':
      return 'markdown';
    case 'text/plain':
      return /\.(md|markdown)$/i.test(URL.parse(url)?.pathname ?? '') ? 'markdown' : 'text';
    default:
      return undefined;
  }
}
