import type { FetchResult } from '../web/fetch-result.ts';

/** The crawler's way out; `guardedFetch` with its `allowPrivate` filled in is the one adapter. */
export type SiteFetch = (
  url: string,
  options: {
    readonly maxBytes: number;
    readonly timeoutMs: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
) => Promise<FetchResult>;

/** The name to which a site's robots.txt speaks. */
export const CRAWLER_NAME = 'Chatref';

export const crawlerHeaders = {
  // Shops' firewalls turn away what does not look at all like a browser; the name is still there to be read.
  'user-agent': `Mozilla/5.0 (compatible; ${CRAWLER_NAME}/1.0)`,
  accept:
    'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,text/markdown;q=0.8,*/*;q=0.1',
} as const;
