import { rulesLimits } from './limits.ts';

/** Tells a visitor who is about to leave from one who reads, by how far and fast they scroll back up. Told each place in turn. */
export function createScrollsAway(): (topPx: number, nowMs: number) => boolean {
  const { leaveScrollPx, leaveScrollMs } = rulesLimits;
  /** The way up so far: where it began, and the places since that are not older than the time allowed. */
  let way: { readonly topPx: number; readonly atMs: number }[] = [];
  return (topPx, nowMs) => {
    const last = way.at(-1);
    if (last !== undefined && topPx > last.topPx) way = [];
    way = [...way.filter(({ atMs }) => nowMs - atMs <= leaveScrollMs), { topPx, atMs: nowMs }];
    const [first] = way;
    return first !== undefined && first.topPx - topPx >= leaveScrollPx;
  };
}
