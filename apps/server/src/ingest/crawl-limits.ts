export type CrawlLimits = {
  /** Pages whose text is kept. */
  readonly maxPages: number;
  /** Links away from the start address. */
  readonly maxDepth: number;
  /** Of all answers together, decompressed. */
  readonly maxTotalBytes: number;
  readonly maxPageBytes: number;
  readonly pageTimeoutMs: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Pause between the starts of two requests; a site's own Crawl-delay may lengthen it. */
  readonly delayMs: number;
};

export const usualCrawlLimits: CrawlLimits = {
  maxPages: 1000,
  maxDepth: 12,
  maxTotalBytes: 1024 * 1024 * 1024,
  maxPageBytes: 10 * 1024 * 1024,
  pageTimeoutMs: 15_000,
  concurrency: 2,
  delayMs: 200,
};

/** Requests for each page that may be kept: errors, duplicates and empty pages cannot go on for ever. */
export const MAX_REQUESTS_PER_PAGE = 4;
/** Addresses of one site that are known at all. */
export const MAX_QUEUE = 20_000;
/** A site that asks for a longer pause is read with this one. */
export const MAX_CRAWL_DELAY_MS = 10_000;
/** Addresses of one path that differ in their query only: filters and calendars make thousands. */
export const MAX_QUERIES_PER_PATH = 20;
export const MAX_ADDRESS_CHARS = 1_000;
/** RFC 9309 asks for at least 500 KiB. */
export const MAX_ROBOTS_BYTES = 512 * 1024;
/** Pages that are not wanted themselves are looked through for links this far from the start. */
export const MAX_LOOK_THROUGH_DEPTH = 2;
/** Read, and waiting for those before them; so that one slow page does not hold up the others. */
export const MAX_READ_AHEAD = 16;
/** A site that is too busy and says for how long is left alone for this long at most. */
export const MAX_PAUSE_MS = 30_000;
export const MAX_SITEMAPS = 50;
export const MAX_SITEMAP_BYTES = 10 * 1024 * 1024;
export const MAX_SITEMAP_ADDRESSES = 20_000;
