import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefusal } from '../config/start-refusal.ts';
import { connectTimeoutMs, outsidePollMs, outsideStartTimeoutMs } from './limits.ts';

/** PostgreSQL 15, as `server_version_num` counts: the oldest that has what our migrations use. */
const minVersion = 150_000;

/** Not there yet: refused, unknown name, cut off, starting up, shutting down. Worth waiting for beside us. */
const passingCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03', '57P01']);

/**
 * Makes sure that the PostgreSQL of `DATABASE_URL` answers and is new enough, waiting for one that is still
 * starting. Throws `StartRefusal` that says what to set right, without the address's password.
 */
export async function checkOutsideDatabase(url: string, log: (line: string) => void): Promise<void> {
  const deadline = performance.now() + outsideStartTimeoutMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return refuseOld(await versionOf(url));
    } catch (error) {
      if (error instanceof StartRefusal) throw error;
      if (!isPassing(error) || performance.now() > deadline) throw unreachable(url, error);
      if (attempt === 1) log(`Waiting for the database at ${placeOf(url)}.`);
      await pause(outsidePollMs);
    }
  }
}

/** Exported for its test: the machine that runs it has one version of PostgreSQL. */
export function refuseOld(version: { readonly number: number; readonly name: string }): void {
  if (version.number >= minVersion) return;
  throw new StartRefusal(
    `DATABASE_URL points at PostgreSQL ${version.name}, and Chatref needs ${minVersion / 10_000} or newer. Upgrade that ` +
      'server, point DATABASE_URL at a newer one, or leave DATABASE_URL out to use the embedded one.',
  );
}

async function versionOf(url: string): Promise<{ number: number; name: string }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
    );
    return { number: Number(rows[0]?.number), name: String(rows[0]?.name) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isPassing(error: unknown): boolean {
  return passingCodes.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unreachable(url: string, cause: unknown): StartRefusal {
  // A name with several addresses fails with an error for each and no message of its own.
  const said = cause instanceof Error && cause.message ? cause.message : codeOf(cause);
  return new StartRefusal(
    `The database at ${placeOf(url)} cannot be used: ${said}. Check DATABASE_URL and that the server runs and lets us ` +
      'in, or leave DATABASE_URL out to use the embedded one.',
    { cause },
  );
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
