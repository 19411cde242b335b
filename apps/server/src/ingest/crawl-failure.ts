import type { FetchFailed } from '../web/fetch-result.ts';
import type { ParseFailureCode } from './parse-outcome.ts';

export type CrawlFailureCode =
  | Exclude<FetchFailed['code'], 'aborted'>
  | ParseFailureCode
  | 'blocked_by_robots'
  | 'robots_unavailable'
  | 'not_a_document';

/** Why an address could not be read, and what its owner can do about it. */
export type CrawlFailure = {
  readonly kind: 'failed';
  readonly url: string;
  readonly code: CrawlFailureCode;
  readonly reason: string;
  readonly remedy: string;
  /** The site says that there is no such page any more. */
  readonly isGone?: true;
};

/** Puts a failed fetch into words for the owner of the site. */
export function crawlFailure(url: string, failed: FetchFailed): CrawlFailure {
  if (failed.code === 'http_error')
    return {
      kind: 'failed',
      url,
      code: 'http_error',
      reason: `The site answered ${failed.status}${meaningOf(failed.status)}.`,
      remedy: statusRemedy(failed.status),
      ...(failed.status === 404 || failed.status === 410 ? { isGone: true } : {}),
    };
  const code = failed.code === 'aborted' ? 'timeout' : failed.code;
  return { kind: 'failed', url, code, reason: failed.detail, remedy: remedies[code] };
}

export function blockedByRobots(url: string): CrawlFailure {
  return {
    kind: 'failed',
    url,
    code: 'blocked_by_robots',
    reason: 'The site’s robots.txt does not allow this address to be read.',
    remedy:
      'Add "User-agent: Chatref" and "Allow: /" to the robots.txt of the site, then have it read again.',
  };
}

export function robotsUnavailable(url: string, detail: string): CrawlFailure {
  return {
    kind: 'failed',
    url,
    code: 'robots_unavailable',
    reason: `The site’s robots.txt could not be read, so it is not known what may be read. ${detail}`,
    remedy:
      'Open /robots.txt of the site in a browser; when it shows or answers 404 there, have it read again.',
  };
}

export function notADocument(url: string, contentType: string): CrawlFailure {
  return {
    kind: 'failed',
    url,
    code: 'not_a_document',
    reason: `The address leads to ${contentType || 'something without a type'}, not to a page with text.`,
    remedy: 'Give the address of a web page, a PDF or a text file.',
  };
}

const remedies = {
  bad_url: 'Check the address; it should look like https://www.example.com.',
  blocked_address:
    'Give the public address of the site. If it is meant to be private, add its text as a file or under Text.',
  unreachable: 'Check the address for typing errors, and that it opens in a browser on another network.',
  bad_certificate: 'Ask whoever runs the site to renew its certificate, then have it read again.',
  timeout: 'Check that the site opens in a browser; if it is only slow, have it read again later.',
  too_large: 'Add the page as a file, or split it.',
  too_many_redirects: 'Open the address in a browser and give the address where you arrive.',
  bad_response:
    'Check that the address opens in a browser; it may belong to something other than a web site.',
} as const;

function meaningOf(status: number): string {
  const known: Readonly<Record<number, string>> = {
    401: ' (sign-in needed)',
    403: ' (not allowed)',
    404: ' (page not found)',
    410: ' (page removed)',
    429: ' (too many requests)',
  };
  return known[status] ?? (status >= 500 ? ' (an error on its side)' : '');
}

function statusRemedy(status: number): string {
  if (status === 404 || status === 410) return 'Check the address: the site is there, but this page is not.';
  if (status === 401) return 'Only public pages can be read. Add the text as a file or under Text.';
  if (status === 403) return 'Let “Chatref” pass the firewall of the site, then have it read again.';
  if (status === 429) return 'Wait an hour, then have it read again.';
  if (status >= 500) return 'Wait until the site works again in a browser, then have it read again.';
  return 'Open the address in a browser and give the address where you arrive.';
}
