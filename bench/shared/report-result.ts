import type { Machine } from './machine.ts';
import type { BenchOptions } from './options.ts';

/** One bar of ARCHITECTURE's budgets, held against what was measured. */
export type Verdict = {
  /** Such as `p50`. */
  readonly of: string;
  readonly measured: number;
  readonly budget: number;
  /** Whether it must stay below or come above. */
  readonly kind: 'at most' | 'at least';
  /** What the numbers are, such as `x of the limit`. */
  readonly unit: string;
  readonly isMet: boolean;
};

export type Result = {
  readonly name: string;
  readonly machine: Machine;
  readonly ours: unknown;
  readonly limit: unknown;
  readonly socketio: unknown;
  readonly ratio: unknown;
  readonly budgets: readonly Verdict[];
  readonly [more: string]: unknown;
};

export function verdict(budget: Omit<Verdict, 'isMet'>): Verdict {
  const { measured } = budget;
  const isMet = budget.kind === 'at most' ? measured <= budget.budget : measured >= budget.budget;
  return { ...budget, isMet };
}

/** JSON to standard output if asked for; the verdict in words to whoever watches. */
export function reportResult(result: Result, options: BenchOptions): void {
  const { isJson, isChecked, isQuick, serverFlags } = options;
  // A file that was not measured the usual way says so itself.
  const unusual = { ...(isQuick ? { isQuick } : {}), ...(serverFlags.length > 0 ? { serverFlags } : {}) };
  if (isJson) console.log(JSON.stringify({ ...result, ...unusual }, null, 2));
  console.error('');
  if (isQuick) console.error('A quick run: good for comparing two edits, not for the record.');
  for (const one of result.budgets) {
    const { of, measured, unit, kind, budget, isMet } = one;
    console.error(`${of} ${measured} ${unit}, budget ${kind} ${budget}: ${isMet ? 'met' : 'MISSED'}`);
  }
  if (isChecked && result.budgets.some(({ isMet }) => !isMet)) process.exitCode = 1;
}
