import type { FetchFailed } from '../web/fetch-result.ts';
import { MAX_ROBOTS_BYTES } from './crawl-limits.ts';
import { decodeText } from './decode-text.ts';
import { parseRobots, type Robots } from './parse-robots.ts';
import { CRAWLER_NAME, crawlerHeaders, type SiteFetch } from './site-fetch.ts';

type Options = { readonly timeoutMs: number; readonly signal: AbortSignal };

/**
 * A site's robots.txt as RFC 9309 reads it: a 4xx answer means that everything is allowed; any other failure means
 * that it is not known, and then nothing is.
 */
export async function readRobots(
  site: URL,
  fetch: SiteFetch,
  options: Options,
): Promise<Robots | FetchFailed> {
  const address = new URL('/robots.txt', site.href).href;
  const answer = await fetch(address, { maxBytes: MAX_ROBOTS_BYTES, headers: crawlerHeaders, ...options });
  if (answer.kind === 'failed' && !(answer.code === 'http_error' && answer.status < 500)) return answer;
  // Many shops answer a missing file with their start page; no rule can be read from that.
  const isText = answer.kind === 'ok' && !(answer.headers['content-type'] ?? '').includes('html');
  return parseRobots(isText ? decodeText(answer.body) : '', { address, name: CRAWLER_NAME });
}
