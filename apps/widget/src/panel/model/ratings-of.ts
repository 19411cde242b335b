import type { TimelineItem } from '@chatref/protocol';

export type Rating = 'up' | 'down';

const prefix = 'rating-';

/** What the visitor has said of answers, by the id of the answer's message: its marker is named after it. */
export function ratingsOf(items: readonly TimelineItem[]): ReadonlyMap<string, Rating> {
  const ratings = new Map<string, Rating>();
  for (const item of items) {
    if (item.kind !== 'marker' || !item.id.startsWith(prefix)) continue;
    if (item.marker === 'rated_up') ratings.set(item.id.slice(prefix.length), 'up');
    if (item.marker === 'rated_down') ratings.set(item.id.slice(prefix.length), 'down');
  }
  return ratings;
}
