import { clockSyncMs } from './limits.ts';
import type { Pools } from './pool.ts';

export type DatabaseClock = {
  /** Milliseconds since 1970, as the database has it. */
  readonly nowMs: () => number;
  /** Asks the database again at once, instead of within `clockSyncMs`. */
  readonly sync: () => Promise<void>;
  readonly close: () => void;
};

export type ClockOptions = {
  readonly onError: (error: unknown) => void;
  /** Milliseconds since whenever; never goes back. */
  readonly monotonicMs?: () => number;
};

/**
 * The one clock of all nodes. Deadlines are set by a node and come due in the database, and a session begun on one node is
 * read on another: with clocks of their own a machine that is minutes off would close forms early. So each node asks the
 * database for the time and counts on from there by a clock that nobody can set.
 */
export async function openDatabaseClock(
  pool: Pools['owner'],
  { onError, monotonicMs = () => performance.now() }: ClockOptions,
): Promise<DatabaseClock> {
  let aheadMs = Number.NaN;
  const sync = async () => {
    const { databaseMs, sentMs, receivedMs } = await ask(pool, monotonicMs);
    const measuredMs = databaseMs - (sentMs + receivedMs) / 2;
    // Within what the way there and back leaves open the two agree; following it would make the clock tremble.
    const isAgreed = Math.abs(measuredMs - aheadMs) <= (receivedMs - sentMs) / 2;
    if (!isAgreed) aheadMs = measuredMs;
  };
  await sync();
  let isAsking = false;
  const syncAgain = async () => {
    // A database that is away lets each question wait for long; one of them is enough.
    if (isAsking) return;
    isAsking = true;
    await sync().catch(onError);
    isAsking = false;
  };
  const timer = setInterval(() => void syncAgain(), clockSyncMs).unref();
  return {
    nowMs: () => Math.round(monotonicMs() + aheadMs),
    sync,
    close: () => clearInterval(timer),
  };
}

async function ask(pool: Pools['owner'], monotonicMs: () => number) {
  // Borrowed first, so that waiting for a connection is not taken for the way to the database.
  const client = await pool.connect();
  try {
    const sentMs = monotonicMs();
    const { rows } = await client.query<{ ms: string }>(
      'select extract(epoch from clock_timestamp()) * 1000 as ms',
    );
    return { databaseMs: Number(rows[0]?.ms), sentMs, receivedMs: monotonicMs() };
  } finally {
    client.release();
  }
}
