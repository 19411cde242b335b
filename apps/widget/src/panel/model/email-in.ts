import type { TimelineItem } from '@chatref/protocol';

/** The email that the visitor has written last, by itself or in a sentence; null when there is none. */
export function emailIn(items: readonly TimelineItem[]): string | null {
  for (const item of items.toReversed()) {
    if (item.kind !== 'message' || item.author.kind !== 'visitor') continue;
    const found = /[^\s<>()"',;:]+@[^\s<>()"',;:@]+\.[^\s<>()"',;:@.]+/.exec(item.text);
    if (found !== null) return found[0];
  }
  return null;
}
