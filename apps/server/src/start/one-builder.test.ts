import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { asOnlyBuilder } from './one-builder.ts';

test('NOD-14: servers of one folder build its pages one after the other, also after one that failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chatref-test-builder-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lockFile = join(folder, 'lock');
  const done: string[] = [];
  const build = (name: string) =>
    asOnlyBuilder(lockFile, async () => {
      done.push(`${name} begins`);
      await nextTurn();
      done.push(`${name} ends`);
      if (name === 'first') throw new Error('It does not build');
    });
  const built = await Promise.allSettled([build('first'), build('second')]);
  expect(built.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
