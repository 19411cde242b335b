import type { CallFetch } from '../../calls/attempt-call.ts';
import type { AppDeps } from '../deps.ts';

/** What a call to a shop's system needs beside the database. */
export type CallDeps = AppDeps & {
  readonly fetchCall: CallFetch;
  /** Resolves after so long, or throws the signal's reason as soon as that aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
};
