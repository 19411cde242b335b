import type { EdgeDeps } from '../app/edge-deps.ts';
import type { NewsWaits } from '../app/news-waits.ts';

/** What the routes are handed. */
export type HttpDeps = EdgeDeps & {
  readonly isSignupOpen: boolean;
  /** Plain requests that wait for the next append. */
  readonly news: NewsWaits;
};
