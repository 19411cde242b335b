import { readFileSync } from 'node:fs';
import type { Step } from './steps.ts';

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

const none: Tally = { passed: 0, failed: 0, skipped: 0 };

/**
 * What a step adds to the closing line. A step that went wrong counts at least one failure, also when its
 * runner crashed before it could write a report or says that every test passed.
 */
export function tallyStep(step: Step, isOk: boolean): Tally {
  const counted = step.report === undefined ? none : readReport(step.report);
  return isOk || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  let { passed, failed, skipped } = none;
  for (const tally of tallies) {
    passed += tally.passed;
    failed += tally.failed;
    skipped += tally.skipped;
  }
  return { passed, failed, skipped };
}

function readReport({ kind, path }: NonNullable<Step['report']>): Tally {
  try {
    const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return kind === 'vitest' ? tallyVitest(report) : tallyPlaywright(report);
  } catch {
    // No report means the runner died first; the caller knows from the exit code.
    return none;
  }
}

export function tallyVitest(report: unknown): Tally {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

export function tallyPlaywright(report: unknown): Tally {
  const stats = propertyOf(report, 'stats');
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
}

function numberAt(value: unknown, key: string): number {
  const found = propertyOf(value, key);
  return typeof found === 'number' ? found : 0;
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
