import robotsParser from 'robots-parser';
import { MAX_CRAWL_DELAY_MS } from './crawl-limits.ts';

export type Robots = {
  readonly kind: 'robots';
  /** For addresses on the host that the file came from; http and https follow the same rules. */
  isAllowed(url: string): boolean;
  readonly crawlDelayMs: number;
  readonly sitemaps: readonly string[];
};

// The package is CommonJS and exports its function whole, but declares it as a default export.
const readRules = robotsParser as unknown as typeof robotsParser.default;

/** Reads the rules that a robots.txt found at `address` sets for the crawler called `name`. */
export function parseRobots(text: string, { address, name }: { address: string; name: string }): Robots {
  const rules = readRules(address, text);
  return {
    kind: 'robots',
    isAllowed(url) {
      const { pathname, search } = new URL(url);
      return rules.isAllowed(new URL(pathname + search, address).href, name) ?? true;
    },
    crawlDelayMs: Math.min((rules.getCrawlDelay(name) ?? 0) * 1_000, MAX_CRAWL_DELAY_MS),
    sitemaps: rules.getSitemaps(),
  };
}
