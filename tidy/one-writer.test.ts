import { expect, test } from 'vitest';
import { checkOneWriter } from './one-writer.ts';
import { readSources } from './tree.ts';

const sample = (text: string, path = 'apps/server/src/app/shout.ts') => checkOneWriter([{ path, text }]);

test('CNV-62: one module alone writes to the log', () => {
  expect(checkOneWriter(readSources())).toEqual([]);
});

test.each([
  "import { append } from '../store/append.ts';",
  "import { isAnotherOpen, append } from '../store/append.ts';",
  "await tx.insertInto('conversation_event').values(event).execute();",
  "await tx.updateTable('conversation').set({ seq }).execute();",
  "await pool.query('update message set body = $1');",
  "await pool.query('INSERT INTO conversation_event values ($1)');",
  'await sql`select append_stretch()`.execute(db);',
])('CNV-62: a second writer is found: %s', (text) => {
  expect(sample(text)).toEqual([
    expect.stringMatching(/^apps\/server\/src\/app\/shout\.ts:1 .* call runCommand$/u),
  ]);
});

test.each([
  "import type { Append } from '../store/append.ts';",
  "import { isVisitorGone } from '../store/append.ts';",
  "await tx.selectFrom('message').selectAll().execute();",
  "await tx.updateTable('agent').set(columns).execute();",
])('a reader is left alone: %s', (text) => {
  expect(sample(text)).toEqual([]);
});

test('the writer itself and tests are left alone', () => {
  const text = "import { append } from '../store/append.ts';";
  expect(sample(text, 'apps/server/src/app/conversations/run-command.ts')).toEqual([]);
  expect(sample(text, 'apps/server/src/app/conversations/run-command.integration.test.ts')).toEqual([]);
});
