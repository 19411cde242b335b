import type { Answer, Clock } from '@chatref/client';
import type { Waiting } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { WaitingWatch } from './waiting-watch.ts';

const known: Waiting = { position: 2, usualWaitSeconds: null, isOpen: true, opensAt: null, timeZone: 'UTC' };

function setUp() {
  const told: (Waiting | null)[] = [];
  const answers: ((answer: Answer<Waiting>) => void)[] = [];
  const due: (() => void)[] = [];
  const clock: Clock = {
    nowMs: () => 0,
    after: (_, run) => {
      due.push(run);
      return () => {};
    },
  };
  const seen = { now: true };
  const watch = new WaitingWatch({
    clock,
    isSeen: () => seen.now,
    ask: () => new Promise((resolve) => answers.push(resolve)),
    onChange: (waiting) => told.push(waiting),
  });
  const answer = async (more: Partial<Waiting> = {}) => {
    answers.shift()?.({ kind: 'ok', body: { ...known, ...more } });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { watch, told, answers, seen, answer, tick: () => due.shift()?.() };
}

test('WID-25 the wait is asked about at once, again after a while, and forgotten with it', async () => {
  const { watch, told, answers, answer, tick } = setUp();
  watch.follow(true);
  await answer();
  watch.follow(true);
  expect([told, answers.length]).toEqual([[known], 0]);
  tick();
  await answer({ position: 1 });
  watch.follow(false);
  tick();
  expect(told).toEqual([known, { ...known, position: 1 }, null]);
  expect(answers).toHaveLength(0);
});

test('WID-25 an answer that comes after the wait is not of it', async () => {
  const { watch, told, answer } = setUp();
  watch.follow(true);
  watch.follow(false);
  await answer();
  expect(told).toEqual([]);
});

test('WID-25 nobody asks for a panel that is not looked at, until it is', async () => {
  const { watch, answers, seen, answer, tick } = setUp();
  watch.follow(true);
  await answer();
  seen.now = false;
  tick();
  expect(answers).toHaveLength(0);
  seen.now = true;
  watch.follow(true);
  expect(answers).toHaveLength(1);
});
