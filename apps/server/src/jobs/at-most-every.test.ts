import { expect, test } from 'vitest';
import { atMostEvery } from './at-most-every.ts';

test('CAL-22: what need not be done often is done at once, and again after its time or a failure', async () => {
  let nowMs = 0;
  const done: number[] = [];
  let isBroken = false;
  const work = atMostEvery(
    1000,
    () => nowMs,
    async () => {
      if (isBroken) throw new Error('Broke');
      done.push(nowMs);
    },
  );
  for (nowMs = 0; nowMs < 2500; nowMs += 400) await work();
  expect(done).toEqual([0, 1200, 2400]);
  isBroken = true;
  nowMs = 3600;
  await expect(work()).rejects.toThrow('Broke');
  isBroken = false;
  await work();
  expect(done.at(-1)).toBe(3600);
});
