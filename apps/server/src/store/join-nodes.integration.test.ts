import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { joinNodes } from './join-nodes.ts';
import { openPools, type Pools } from './pool.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let pools: Pools;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools(database.url);
});
beforeEach(async () => {
  await pools.owner.query('truncate server_node');
});
afterAll(async () => {
  await pools.close();
  await database.drop();
});

const secret = 'what all the servers share, 32 or more';

test('NOD-16: servers with one secret join, and what they have is not kept', async () => {
  await joinNodes(pools.owner, { nodeId: 'one', secret });
  await joinNodes(pools.owner, { nodeId: 'two', secret });
  const { rows } = await pools.owner.query('select * from server_node order by id');
  expect(rows.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('NOD-16: one with another secret does not start while they live, and is told what to do', async () => {
  await joinNodes(pools.owner, { nodeId: 'one', secret });
  const other = { nodeId: 'two', secret: `${secret}!` };
  await expect(joinNodes(pools.owner, other)).rejects.toThrow('Give every server the same SECRET');
  const { rows } = await pools.owner.query('select id from server_node');
  expect(rows).toEqual([{ id: 'one' }]);
  await pools.owner.query("update server_node set seen_at = now() - interval '11 seconds'");
  await joinNodes(pools.owner, other);
});
