import type { Pool } from 'pg';
import type { Mailer } from '../mail/create-mailer.ts';
import { type AuthDatabase, createAuthDatabase } from './auth-database.ts';
import { type AuthEngine, createAuthEngine } from './auth-engine.ts';
import { handleAuth } from './handle-auth.ts';

export type AuthConfig = {
  /** Where people reach the server, without a path. Cookies are Secure when it is https. */
  publicUrl: string;
  /** Further origins whose pages may sign people in, such as a second host name. */
  trustedOrigins: readonly string[];
  /** Signs the session cookies: 32 random bytes or more, the same on every machine and after every restart. */
  secret: string;
  /** Lets anyone sign up and found a workspace of their own. */
  isSignupOpen: boolean;
  /** Hears of what Better Auth could not do; addresses and tokens are kept out of the line. */
  log?: (line: string) => void;
};

export type AuthDeps = AuthConfig & {
  /** Connected as the role that owns schema `auth`. */
  pool: Pool;
  mailer: Mailer;
};

/** What every function of this folder takes: sign-in and the people of all workspaces. */
export type Auth = {
  readonly db: AuthDatabase;
  readonly engine: AuthEngine;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  /**
   * Answers `/api/auth/*`. `clientAddress` is who connected, as the edge worked it out; sign-in attempts are
   * counted by it, and a header of that kind sent by the caller is never believed.
   */
  readonly handler: (request: Request, clientAddress?: string) => Promise<Response>;
};

export function createAuth({ pool, mailer, ...config }: AuthDeps): Auth {
  const db = createAuthDatabase(pool);
  const engine = createAuthEngine(db, config);
  return {
    db,
    engine,
    mailer,
    publicUrl: config.publicUrl.replace(/\/$/, ''),
    handler: (request, clientAddress) => handleAuth(engine, request, clientAddress),
  };
}
