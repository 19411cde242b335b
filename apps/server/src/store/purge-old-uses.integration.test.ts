import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { purgeOldUses } from './purge-old-uses.ts';
import { createTestDatabase } from './testing/test-database.ts';

test('AGT-23: uses of models are kept for 400 days, and taken off so many at a time', async () => {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url });
  const left = async () =>
    (await pool.query('select id from model_use order by id')).rows.map(({ id }) => id);
  for (const [id, days] of [
    ['mus_1', 399],
    ['mus_2', 401],
    ['mus_3', 402],
  ])
    await pool.query(
      `insert into model_use (workspace_id, id, label, purpose, outcome, input_tokens, output_tokens, took_ms, at)
       values ('wsp_1', $1, 'Own', 'answer', 'used', 1, 1, 1, now() - make_interval(days => $2))`,
      [id, days],
    );
  await purgeOldUses(pool, 1);
  expect(await left()).toHaveLength(2);
  await purgeOldUses(pool, 10);
  expect(await left()).toEqual(['mus_1']);
  await pool.end();
  await database.drop();
});
