import { percentile } from '../eval/metrics.ts';

export type Latencies = {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly samples: number;
};

export function latenciesOf(values: readonly number[]): Latencies {
  return {
    p50Ms: milli(percentile(values, 0.5)),
    p95Ms: milli(percentile(values, 0.95)),
    p99Ms: milli(percentile(values, 0.99)),
    maxMs: milli(values.reduce((most, one) => Math.max(most, one), 0)),
    samples: values.length,
  };
}

/** To the thousandth: finer than that, the clocks of the loop are not. */
export function milli(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
