import type { Author, MarkerItem, MessageItem, NoteItem, TimelineItem } from '@chatref/protocol';
import { dayKey } from '../../../time/day-label.ts';

/** `rating`: the visitor's thumb under an answer. */
export type Speech = (MessageItem & { readonly rating?: Rating }) | NoteItem;
export type Rating = 'up' | 'down';

/** What the thread shows from top to bottom. */
export type Entry =
  | { kind: 'day'; key: string; at: string }
  /** One speaker's messages in a row, under one name. */
  | { kind: 'speech'; key: string; author: Author; isNote: boolean; items: readonly [Speech, ...Speech[]] }
  /** `waitedMs`: at a takeover, how long the visitor had waited. */
  | { kind: 'marker'; key: string; item: MarkerItem; waitedMs: number | null };

/** A pause after which the same speaker gets their name and time shown again. */
const newGroupAfterMs = 5 * 60_000;

export function timelineOf(items: readonly TimelineItem[]): Entry[] {
  const entries: Entry[] = [];
  const ratings = ratingsOf(items);
  let day: string | null = null;
  let requestedAt: string | null = null;
  for (const item of items) {
    const itemDay = dayKey(item.at);
    if (itemDay !== day) entries.push({ kind: 'day', key: `day-${itemDay}`, at: item.at });
    day = itemDay;
    if (item.kind === 'marker') {
      entries.push({ kind: 'marker', key: item.id, item, waitedMs: waitedUntil(item, requestedAt) });
      requestedAt = requestAfter(item, requestedAt);
    } else addSpeech(entries, rated(item, ratings));
  }
  return entries;
}

/** By the answer's id, under which the marker of its latest rating goes. */
function ratingsOf(items: readonly TimelineItem[]): ReadonlyMap<string, Rating> {
  return new Map(
    items.flatMap((item) => {
      const rating = item.kind === 'marker' ? ratingIn[item.marker] : undefined;
      return rating === undefined ? [] : [[item.id, rating] as const];
    }),
  );
}

const ratingIn: Partial<Record<MarkerItem['marker'], Rating>> = { rated_up: 'up', rated_down: 'down' };

function rated(item: MessageItem | NoteItem, ratings: ReadonlyMap<string, Rating>): Speech {
  const rating = ratings.get(`rating-${item.id}`);
  return item.kind === 'note' || rating === undefined ? item : { ...item, rating };
}

function addSpeech(entries: Entry[], item: Speech): void {
  const last = entries.at(-1);
  if (last?.kind === 'speech' && continues(last, item)) {
    entries[entries.length - 1] = { ...last, items: [...last.items, item] };
  } else {
    entries.push({
      kind: 'speech',
      key: item.id,
      author: item.author,
      isNote: item.kind === 'note',
      items: [item],
    });
  }
}

function continues(group: Extract<Entry, { kind: 'speech' }>, item: Speech): boolean {
  const previous = group.items.at(-1) ?? group.items[0];
  return (
    group.isNote === (item.kind === 'note') &&
    authorKey(group.author) === authorKey(item.author) &&
    Date.parse(item.at) - Date.parse(previous.at) < newGroupAfterMs
  );
}

function authorKey(author: Author): string {
  return author.kind === 'teammate' ? `teammate ${author.id}` : author.kind;
}

function waitedUntil(item: MarkerItem, requestedAt: string | null): number | null {
  if (item.marker !== 'taken_over' || requestedAt === null) return null;
  return Math.max(0, Date.parse(item.at) - Date.parse(requestedAt));
}

/** The request that still waits after this marker, if any. */
function requestAfter(item: MarkerItem, requestedAt: string | null): string | null {
  switch (item.marker) {
    case 'handoff_requested':
      return item.at;
    case 'taken_over':
    case 'request_cancelled':
    case 'handed_back':
    case 'resolved':
      return null;
    default:
      return requestedAt;
  }
}
