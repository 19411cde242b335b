import type { TimelineItem } from '@chatref/protocol';

/** How many messages of others came after what was read last. */
export function countUnread(items: readonly TimelineItem[], readSeq: number): number {
  return items.filter(
    (item) => item.seq > readSeq && item.kind === 'message' && item.author.kind !== 'visitor',
  ).length;
}
