import { type CrawlFailure, crawlFailure } from './crawl-failure.ts';
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
    }
  | {
      readonly kind: 'not_a_document';
      readonly url: string;
      readonly contentType: string;
      readonly bytes: number;
    }
  | { readonly kind: 'stopped' }
  | CrawlFailure;

/** Fetches one address and reads what it holds. */
export async function readPage(
  url: string,
  ports: CrawlPorts,
  options: { readonly maxBytes: number; readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<PageRead> {
  const answer = await ports.fetch(url, { ...options, headers: crawlerHeaders });
  if (options.signal.aborted) return { kind: 'stopped' };
  if (answer.kind === 'failed') return crawlFailure(url, answer);
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
  return { kind: 'read', url: answer.url, bytes, outcome };
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
