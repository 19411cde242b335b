import type { CallDeps } from '../app/calls/call-deps.ts';
import type { NewsWaits } from '../app/conversations/news-waits.ts';
import type { EdgeDeps } from '../app/edge-deps.ts';
import type { ModelDeps } from '../app/models/models.ts';
import type { TrialDeps } from '../app/models/try-model.ts';
import type { ExplainDeps } from '../app/turns/explain-answer.ts';
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
