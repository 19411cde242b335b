import { expect, test } from 'vitest';
import type { SharedCount } from '../bus/shared-count.ts';
import { ProblemError } from '../present/problem.ts';
import { createRateLimit } from './rate-limit.ts';

const alone: SharedCount = async () => null;

test('NOD-13: a server that counts alone lets so many through in a minute, and says when the next may come', async () => {
  const clock = { nowMs: 0 };
  const limit = open(alone, clock);
  for (const nowMs of [0, 20_000]) {
    clock.nowMs = nowMs;
    await limit('ada');
  }
  clock.nowMs = 30_500;
  expect(await refusal(limit('ada'))).toEqual({
    code: 'too_many_requests',
    detail: 'That was a little fast. Wait 30 seconds, then send it again.',
    retryAfter: '30',
  });
  await limit('ben');
  clock.nowMs = 60_000;
  await limit('ada');
});

test('NOD-13: where all count together their count decides, and its window says how long', async () => {
  const asked: unknown[] = [];
  let calls = 0;
  const limit = open(async (...count) => {
    asked.push(count);
    calls += 2;
    return { calls, leftMs: 1_200 };
  });
  await limit('ada');
  expect(await refusal(limit('ada'))).toMatchObject({ retryAfter: '2' });
  expect(asked[0]).toEqual(['messages:ada', 60_000]);
});

test('NOD-13: when the others cannot be asked any more, this server goes on from what it has seen itself', async () => {
  let shared: { calls: number; leftMs: number } | null = { calls: 1, leftMs: 1 };
  const limit = open(async () => shared);
  await limit('ada');
  await limit('ada');
  shared = null;
  expect(await refusal(limit('ada'))).toMatchObject({ code: 'too_many_requests' });
});

function open(countShared: SharedCount, clock = { nowMs: 0 }) {
  return createRateLimit({ name: 'messages', perMinute: 2, nowMs: () => clock.nowMs, countShared });
}

async function refusal(limited: Promise<void>) {
  const error = await limited.catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error('It was let through');
  const { code, detail } = error.problem;
  return { code, detail, retryAfter: error.headers['retry-after'] };
}
