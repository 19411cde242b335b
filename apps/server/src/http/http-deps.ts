import type { EdgeDeps } from '../app/edge-deps.ts';
import type { NewsWaits } from '../app/news-waits.ts';
import type { SharedCount } from '../bus/shared-count.ts';

/** What the routes are handed. */
export type HttpDeps = EdgeDeps & {
  readonly isSignupOpen: boolean;
  readonly countShared: SharedCount;
  /** Plain requests that wait for the next append. */
  readonly news: NewsWaits;
};
