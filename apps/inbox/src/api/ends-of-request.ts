import type { BatchWait } from '@chatref/client';
import { apiLimits } from './limits.ts';

type Ends = {
  readonly timeoutMs?: number | undefined;
  /** Left unanswered by the server for so long on purpose. */
  readonly wait?: BatchWait | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Ends a request after its time, when nobody wants its answer any more, or when its caller says so. */
export function endsOfRequest({ timeoutMs = apiLimits.timeoutMs, wait, signal }: Ends): AbortSignal {
  const ends = [AbortSignal.timeout(timeoutMs + (wait?.seconds ?? 0) * 1000)];
  if (signal) ends.push(signal);
  if (wait) {
    const life = new AbortController();
    void wait.isGivenUp.then(() => life.abort());
    ends.push(life.signal);
  }
  return AbortSignal.any(ends);
}
