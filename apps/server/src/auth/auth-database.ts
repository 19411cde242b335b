import { CamelCasePlugin, type Generated, Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { Role } from './permissions.ts';

/** How a person came in; see the column's comment in the migration. */
export type Origin = 'first' | 'open' | 'invited' | 'sample';

type AuthTables = {
  'auth.user': {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    origin: Origin;
    owedWorkspaceName: string | null;
    owedInviteId: string | null;
    createdAt: Generated<Date>;
  };
  'auth.organization': { id: string; name: string; slug: string; createdAt: Generated<Date> };
  'auth.member': {
    id: string;
    organizationId: string;
    userId: string;
    role: Role;
    createdAt: Generated<Date>;
  };
  'auth.invitation': {
    id: string;
    organizationId: string;
    email: string;
    role: Role;
    status: 'pending' | 'accepted' | 'rejected' | 'canceled';
    inviterId: string;
    expiresAt: Date;
    createdAt: Generated<Date>;
  };
};

export type AuthDatabase = Kysely<AuthTables>;
export type AuthTransaction = Transaction<AuthTables>;

/** Our own reads and transactions on the tables that Better Auth shares with us. The pool stays the caller's. */
export function createAuthDatabase(pool: Pool): AuthDatabase {
  return new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}
