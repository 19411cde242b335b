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
  maxPages: 50,
  maxDepth: 5,
  maxTotalBytes: 100 * 1024 * 1024,
  maxPageBytes: 10 * 1024 * 1024,
  pageTimeoutMs: 15_000,
  concurrency: 2,
  delayMs: 200,
};

/** Requests for each page that may be kept: errors, duplicates and empty pages cannot go on for ever. */
export const MAX_REQUESTS_PER_PAGE = 4;
export const MAX_QUEUE = 10_000;
/** A site that asks for a longer pause is read with this one. */
export const MAX_CRAWL_DELAY_MS = 10_000;
/** Addresses of one path that differ in their query only: filters and calendars make thousands. */
export const MAX_QUERIES_PER_PATH = 20;
export const MAX_ADDRESS_CHARS = 1_000;
/** RFC 9309 asks for at least 500 KiB. */
export const MAX_ROBOTS_BYTES = 512 * 1024;
export const MAX_SITEMAPS = 20;
export const MAX_SITEMAP_BYTES = 10 * 1024 * 1024;
export const MAX_SITEMAP_ADDRESSES = 5_000;
