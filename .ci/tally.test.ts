import { expect, test } from 'vitest';
import { sumTallies, tallyPlaywright, tallyStep, tallyVitest } from './tally.ts';

test('a report of Vitest is counted', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(tallyVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('a flaky journey is a failed one', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } };
  expect(tallyPlaywright(report)).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

test('a runner that crashed before its report counts one failure', () => {
  const report = { kind: 'vitest', path: 'test-results/never-written.json' } as const;
  const crashed = tallyStep({ name: 'unit', command: ['vitest'], report }, false);
  expect(crashed).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a check without tests adds nothing when it holds', () => {
  const held = tallyStep({ name: 'format', command: ['biome'] }, true);
  expect(sumTallies([held, { passed: 2, failed: 0, skipped: 0 }])).toEqual({
    passed: 2,
    failed: 0,
    skipped: 0,
  });
});
