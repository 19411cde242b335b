import { randomFillSync } from 'node:crypto';
import { newUlid } from '@chatref/core';
import { Client } from 'pg';

/**
 * The peers' table: the columns, checks and indexes of our own messages, without foreign keys and row security. What a
 * peer writes is thus as large as what we write, and is kept with less work.
 */
export async function createBenchTable(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('CREATE SCHEMA bench');
  await client.query('CREATE TABLE bench.message (LIKE public.message INCLUDING ALL)');
  await client.end();
}

/** One round trip, one transaction, planned once for each connection. */
export const insertMessage = {
  name: 'bench_insert',
  text: `INSERT INTO bench.message
    (workspace_id, conversation_id, id, seq, author_kind, author_id, body, client_id, citations, at)
    VALUES ($1, $2, $3, $4, 'visitor', $5, $6, $7, '[]', $8)`,
};

const chance = { nowMs: () => Date.now(), random: (bytes: Uint8Array) => randomFillSync(bytes) };
const workspaceId = `wsp_${newUlid(chance)}`;
const visitorId = `vis_${newUlid(chance)}`;
let seq = 0;

/** Values of `insertMessage` for one message, with ids made as ours are. */
export function valuesOf(message: { readonly conversationId: string; readonly text: string }): unknown[] {
  seq += 1;
  const id = newUlid(chance);
  const at = new Date();
  return [workspaceId, message.conversationId, `msg_${id}`, seq, visitorId, message.text, id.slice(10), at];
}
