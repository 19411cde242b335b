import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPools, type Pools } from './pool.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let pools: Pools;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools(database.url);
});

afterAll(async () => {
  await pools.close();
  await database.drop();
});

test('STO-12: the app runs as a role bound by policies', async () => {
  const { rows } = await pools.app.query('SELECT current_user AS name');
  expect(rows).toEqual([{ name: 'chatref_app' }]);
});
