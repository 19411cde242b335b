import { Pool } from 'pg';
import {
  appStatementTimeoutMs,
  connectTimeoutMs,
  idleConnectionMs,
  idleInTransactionTimeoutMs,
  maxAppConnections,
  maxOwnerConnections,
  ownerStatementTimeoutMs,
} from './limits.ts';
import { prepareOn } from './prepared.ts';

/**
 * `app` runs as `chatref_app`, which row-level security binds: every unit of work on a workspace's rows goes through
 * it. `owner` runs as the connecting role, for sign-in, jobs and the few lookups that come before a workspace is
 * known. Idle connections never keep the process alive; `close` waits for the borrowed ones.
 */
export type Pools = { readonly app: Pool; readonly owner: Pool; readonly close: () => Promise<void> };

type Bounds = { readonly role?: string; readonly max: number; readonly statementTimeoutMs: number };

/**
 * Opens both pools on a migrated database. `onLost` hears of idle connections that break, which the pool replaces.
 * Throws when the app's connections would not be bound by row-level security.
 */
export async function openPools(
  url: string,
  onLost: (error: Error) => void = () => undefined,
): Promise<Pools> {
  const app = openPool(url, {
    role: 'chatref_app',
    max: maxAppConnections,
    statementTimeoutMs: appStatementTimeoutMs,
  });
  const owner = openPool(url, { max: maxOwnerConnections, statementTimeoutMs: ownerStatementTimeoutMs });
  for (const pool of [app, owner]) {
    pool.on('error', onLost);
    // A borrowed connection that breaks tells its borrower by the query that fails; unheard it would end the process.
    pool.on('connect', (client) => client.on('error', () => undefined));
    pool.on('connect', prepareOn);
  }
  const close = async () => {
    await Promise.all([app.end(), owner.end()]);
  };
  try {
    await assertBound(app);
  } catch (error) {
    await close();
    throw error;
  }
  return { app, owner, close };
}

function openPool(url: string, bounds: Bounds): Pool {
  return new Pool({
    connectionString: withSettings(url, bounds),
    max: bounds.max,
    application_name: bounds.role ?? 'chatref owner',
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleConnectionMs,
    allowExitOnIdle: true,
  });
}

/**
 * As start-up options in the address itself: `pg` lets an address overrule what is passed beside it, so options
 * already in `DATABASE_URL` would otherwise drop the role. Ours come last and win; being the connection's own
 * default, the role also survives `RESET ROLE` and `DISCARD ALL`.
 */
function withSettings(url: string, { role, statementTimeoutMs }: Bounds): string {
  const address = new URL(url);
  const settings = [
    address.searchParams.get('options'),
    role && `-c role=${role}`,
    `-c statement_timeout=${statementTimeoutMs}`,
    `-c idle_in_transaction_session_timeout=${idleInTransactionTimeoutMs}`,
  ];
  address.searchParams.set('options', settings.filter(Boolean).join(' '));
  return address.href;
}

async function assertBound(app: Pool): Promise<void> {
  const { rows } = await app.query(
    'SELECT rolname, rolsuper OR rolbypassrls AS is_free FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.rolname === 'chatref_app' && rows[0]?.is_free === false) return;
  throw new Error(
    'The database does not run the app as chatref_app: a connection pooler in between may drop start-up options. ' +
      'Point DATABASE_URL at PostgreSQL itself, or at a pooler that keeps them.',
  );
}
