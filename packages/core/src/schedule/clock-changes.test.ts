import {
  anySchedule,
  type ClockChange,
  clockChanges,
  intlZone,
  slowlyOpen,
  wallClock,
} from '@chatref/testing';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { businessMinutesBetween } from './business-minutes.ts';
import { compileHours } from './hours.ts';
import { openIntervals } from './open-intervals.ts';
import { isOpenAt, nextClosing, nextOpening } from './opening.ts';
import type { Schedule } from './schedule.ts';
import { instantOf } from './zone.ts';

const hourMs = 3_600_000;
/** There are some two thousand changes to look at, and a busy machine takes its time. */
const timeoutMs = 60_000;

let changes: readonly ClockChange[];

beforeAll(() => {
  changes = clockChanges(2015, 2035);
}, timeoutMs);

test(
  'HRS-3 HRS-4: at every change of every clock from 2015 to 2035, a local time is the first instant that reached it',
  () => {
    expect(changes.length).toBeGreaterThan(1500);
    for (const { timeZone, atMs } of changes) {
      const zone = intlZone(timeZone);
      const wall = wallClock(timeZone);
      let reached = '';
      for (let ms = atMs - 3 * hourMs; ms < atMs + 3 * hourMs; ms += hourMs / 4) {
        const shown = wall(ms);
        if (shown <= reached) continue;
        // Nothing on the way is ever shown: all of it is this instant.
        const skipped = reached === '' ? shown : later(reached, hourMs / 4);
        reached = shown;
        for (const local of [skipped, shown]) {
          expect([timeZone, local, instantOf(zone, Date.parse(`${local}Z`))]).toEqual([timeZone, local, ms]);
        }
      }
    }
  },
  timeoutMs,
);

test(
  'HRS-1 HRS-3 HRS-4: at every change of every clock, hours are those of a clock that is looked at step by step',
  () => {
    const schedules = fc.sample(anySchedule(5), { seed: 7, numRuns: 400 });
    for (const [index, change] of changes.entries()) {
      const schedule = schedules[index % schedules.length]?.(change);
      if (schedule === undefined) throw new Error('No schedules were made');
      // All clocks but a few are changed on a grid of five minutes.
      const stepMs = change.atMs % 300_000 === 0 ? 300_000 : 60_000;
      expectSame(schedule, { fromMs: change.atMs - 10 * hourMs, toMs: change.atMs + 16 * hourMs, stepMs });
    }
  },
  timeoutMs,
);

test(
  'HRS-1 HRS-6 HRS-7 HRS-8: any hours are those of a clock that is looked at every minute',
  () => {
    fc.assert(
      fc.property(
        anySchedule(1),
        fc.nat(),
        fc.integer({ min: -30 * 60, max: 30 * 60 }),
        (scheduleNear, which, minutesAway) => {
          const change = changes[which % changes.length];
          if (change === undefined) throw new Error('No changes of clocks were found');
          const fromMs = change.atMs + minutesAway * 60_000;
          expectSame(scheduleNear(change), { fromMs, toMs: fromMs + 30 * hourMs, stepMs: 60_000 });
        },
      ),
      { numRuns: 100 },
    );
  },
  timeoutMs,
);

type Steps = { readonly fromMs: number; readonly toMs: number; readonly stepMs: number };

function expectSame(schedule: Schedule, steps: Steps): void {
  const { fromMs, toMs, stepMs } = steps;
  const hours = compileHours(schedule, intlZone(schedule.timeZone));
  const slow = slowlyOpen(schedule, steps);
  const turns = slow.flatMap((isOpen, at) =>
    isOpen === (slow[at - 1] ?? false) ? [] : [fromMs + at * stepMs],
  );
  if (slow.at(-1)) turns.push(toMs);
  const told = `${JSON.stringify(schedule)} ${new Date(fromMs).toISOString()}`;
  const found = openIntervals(hours, { fromMs, toMs }).flatMap((one) => [one.fromMs, one.toMs]);
  expect(found, told).toEqual(turns);
  expect(businessMinutesBetween(hours, fromMs, toMs), told).toBe(
    (slow.filter(Boolean).length * stepMs) / 60_000,
  );
  const opening = turns.find((ms, at) => at % 2 === 0 && ms > fromMs);
  if (opening !== undefined) expect(nextOpening(hours, fromMs), told).toBe(opening);
  const closing = turns.find((ms, at) => at % 2 === 1 && ms < toMs);
  if (closing !== undefined) expect(nextClosing(hours, fromMs), told).toBe(closing);
  for (const at of [0, Math.floor(slow.length / 2), ...turns.map((ms) => (ms - fromMs) / stepMs)]) {
    if (at < slow.length) expect(isOpenAt(hours, fromMs + at * stepMs), told).toBe(slow[at]);
  }
}

function later(local: string, ms: number): string {
  return new Date(Date.parse(`${local}Z`) + ms).toISOString().slice(0, 19).replace('T', ' ');
}
