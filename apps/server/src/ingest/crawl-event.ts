import type { ParsedDocument } from '@chatref/core';
import type { CrawlFailure } from './crawl-failure.ts';
import type { FoundSite, Validators } from './crawl-memory.ts';
import type { Stop } from './frontier.ts';

export type SkipCode = 'robots' | 'duplicate' | 'off_site' | 'not_a_document' | 'not_included';

/** What became of one address. */
export type PageEvent =
  | {
      readonly kind: 'page';
      /** The address it goes by. */
      readonly url: string;
      readonly document: ParsedDocument;
      /** The same as long as the page says the same. */
      readonly hash: string;
      readonly validators: Validators;
      readonly bytes: number;
    }
  /** It says what it said before: the server was asked, and did not send it. */
  | { readonly kind: 'unchanged'; readonly url: string }
  | { readonly kind: 'skipped'; readonly url: string; readonly code: SkipCode; readonly reason: string }
  | CrawlFailure;

export type CrawlEvent =
  /** Comes first, unless the reading was begun before. */
  | { readonly kind: 'opened'; readonly site: FoundSite; readonly start: Stop }
  /** The sitemaps were read, and name these as well. */
  | { readonly kind: 'mapped'; readonly found: readonly Stop[] }
  /** `asked` is settled with this. `found` are the addresses that are known since. */
  | (PageEvent & { readonly asked: string; readonly found: readonly Stop[] })
  /** The start address itself could not be read: nothing else comes. */
  | { readonly kind: 'closed'; readonly failure: CrawlFailure }
  /** Comes last, where not everything that is known was read. */
  | { readonly kind: 'limit'; readonly reason: string };
