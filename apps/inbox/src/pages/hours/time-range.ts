import type { TimeRange } from '@chatref/protocol';

/** A range as it is typed: a time that is not complete yet is empty. */
export type RangeProblem = 'missing' | 'same';

export function problemOf({ from, to }: TimeRange): RangeProblem | null {
  if (from === '' || to === '') return 'missing';
  return from === to ? 'same' : null;
}

export function isWholeDay({ from, to }: TimeRange): boolean {
  return from === '00:00' && to === '24:00';
}

/** Whether it ends on the day after. */
export function isOvernight(range: TimeRange): boolean {
  return problemOf(range) === null && range.to < range.from;
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether two of one day overlap; touching is fine. */
export function doOverlap(ranges: readonly TimeRange[]): boolean {
  const spans = ranges.filter((range) => problemOf(range) === null).map(spanOf);
  return spans.some((one, at) =>
    spans.slice(at + 1).some((other) => one.from < other.to && other.from < one.to),
  );
}

function spanOf(range: TimeRange): { from: number; to: number } {
  const from = minutesOf(range.from);
  const to = minutesOf(range.to);
  return { from, to: to > from ? to : to + 24 * 60 };
}
