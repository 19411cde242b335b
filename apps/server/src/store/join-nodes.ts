import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { StartRefusal } from '../config/start-refusal.ts';

/** A server that was killed is still known for this long; then others take its jobs over. */
const knownSeconds = 10;

/**
 * Enters this server among those on the database. Throws `StartRefusal` where one that lives has another secret: each
 * would end the sessions that the other has begun. Two that start together have to come one after the other.
 */
export async function joinNodes(
  pool: Pool,
  { nodeId, secret }: { readonly nodeId: string; readonly secret: string },
): Promise<void> {
  const mark = createHmac('sha256', secret).update('server').digest('hex').slice(0, 16);
  const { rowCount } = await pool.query(
    'select 1 from server_node where secret_mark <> $1 and seen_at > now() - make_interval(secs => $2) limit 1',
    [mark, knownSeconds],
  );
  if (rowCount !== 0) {
    throw new StartRefusal(
      'Another server runs on this database with another secret, so each would end the sessions that the other begins. ' +
        `Give every server the same SECRET. If you have just changed it, stop the others, wait ${knownSeconds} seconds, and start again.`,
    );
  }
  await pool.query(
    `insert into server_node (id, worker_ids, seen_at, secret_mark) values ($1, '[]', now(), $2)
     on conflict (id) do update set secret_mark = excluded.secret_mark`,
    [nodeId, mark],
  );
}
