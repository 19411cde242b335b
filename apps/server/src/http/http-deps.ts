import type { CallDeps } from '../app/call-deps.ts';
import type { EdgeDeps } from '../app/edge-deps.ts';
import type { ExplainDeps } from '../app/explain-answer.ts';
import type { ModelDeps } from '../app/models.ts';
import type { NewsWaits } from '../app/news-waits.ts';
import type { TrialDeps } from '../app/try-model.ts';
import type { SharedCount } from '../bus/shared-count.ts';

/** What the routes are handed. */
export type HttpDeps = EdgeDeps &
  CallDeps &
  ModelDeps &
  TrialDeps &
  ExplainDeps & {
    readonly isSignupOpen: boolean;
    readonly countShared: SharedCount;
    /** Plain requests that wait for the next append. */
    readonly news: NewsWaits;
  };
