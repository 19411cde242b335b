import type { AppDeps } from '../app/deps.ts';
import type { Auth } from '../auth/create-auth.ts';
import type { ServerLog } from '../log.ts';
import type { VisitorSessions } from './visitor-sessions.ts';

/** What the routes are handed. */
export type HttpDeps = AppDeps & {
  readonly auth: Auth;
  readonly sessions: VisitorSessions;
  readonly log: ServerLog;
  /** Origin under which browsers reach the server, without a slash at its end. */
  readonly publicUrl: string;
  readonly isSignupOpen: boolean;
};
