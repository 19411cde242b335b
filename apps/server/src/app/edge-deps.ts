import type { Auth } from '../auth/create-auth.ts';
import type { VisitorSessions } from '../auth/visitor-sessions.ts';
import type { ServerLog } from '../log.ts';
import type { CallerAddress } from './caller-address.ts';
import type { AppDeps } from './deps.ts';

/** What the edges, routes and sockets alike, are handed. */
export type EdgeDeps = AppDeps & {
  readonly auth: Auth;
  readonly sessions: VisitorSessions;
  readonly log: ServerLog;
  /** Origin under which browsers reach the server, without a slash at its end. */
  readonly publicUrl: string;
  readonly callerAddress: CallerAddress;
};
