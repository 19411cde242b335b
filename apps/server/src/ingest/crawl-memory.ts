import type { Stop } from './frontier.ts';
import type { SiteScope } from './site-address.ts';

/** What the server said of a page, to ask it next time whether that has changed (RFC 9110, 13.1). */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** What an earlier reading learned from an address. */
export type KnownPage = {
  readonly canonical: string;
  readonly hash: string;
  readonly validators: Validators;
};

/** Where a site was found; a reading that is taken up again goes on from there. */
export type FoundSite = {
  readonly url: string;
  readonly scope: SiteScope;
  /** Whether its sitemaps were read. */
  readonly isMapped: boolean;
};

/**
 * What is known as a reading begins. Of one that was cut off: where the site is, and which addresses were settled. Of
 * earlier ones: which addresses to look at again, and what they said.
 */
export type CrawlMemory = {
  readonly site: FoundSite | null;
  /** Settled in this reading. */
  readonly settled: readonly {
    readonly url: string;
    readonly page: KnownPage | null;
    readonly bytes: number;
  }[];
  /** To be read, in this order, before what is found on the way. */
  readonly waiting: readonly Stop[];
  /** What was learned from an address at any time before. */
  readonly known: (url: string) => KnownPage | undefined;
};

export const nothingKnown: CrawlMemory = {
  site: null,
  settled: [],
  waiting: [],
  known: () => undefined,
};
