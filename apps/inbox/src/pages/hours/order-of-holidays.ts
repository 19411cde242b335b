import type { ScheduleException } from '@chatref/protocol';

/** Over for good; what is of every year never is. Days are `YYYY-MM-DD`. */
export function isPast({ to, isYearly }: ScheduleException, today: string): boolean {
  return !isYearly && to < today;
}

/** The one that comes next first. */
export function inOrderOfDates(exceptions: readonly ScheduleException[], today: string): ScheduleException[] {
  return exceptions.toSorted((one, other) => nextDay(one, today).localeCompare(nextDay(other, today)));
}

/** The day on which it begins next, or began if it holds today. */
function nextDay({ from, to, isYearly }: ScheduleException, today: string): string {
  if (!isYearly) return from;
  const year = Number(today.slice(0, 4));
  const [first, last] = [from.slice(5), to.slice(5)];
  const isOver = last < today.slice(5) && first <= last;
  return `${isOver ? year + 1 : year}-${first}`;
}
