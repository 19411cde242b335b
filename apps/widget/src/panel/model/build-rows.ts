import type { PendingMessage } from '@chatref/client';
import type { MarkerItem, MessageItem, TimelineItem } from '@chatref/protocol';
import { markerStrings } from '../../strings/en.ts';

/** One line of the list. `isFirst` and `isLast` are of a run of messages by the same speaker. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'marker'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly item: MessageItem;
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
  | {
      readonly kind: 'pending';
      readonly key: string;
      readonly message: PendingMessage;
      readonly isFirst: boolean;
    };

/** The thread as lines to show: days, who speaks, what happened, and last what is not sent yet. */
export function buildRows(items: readonly TimelineItem[], pending: readonly PendingMessage[]): Row[] {
  const rows: Row[] = [];
  const given = new Set<string>();
  const shown = items.filter(
    (item) => item.kind === 'message' || (item.kind === 'marker' && markerText(item)),
  );
  shown.forEach((item, index) => {
    const before = shown[index - 1];
    const after = shown[index + 1];
    if (dayOf(item.at) !== dayOf(before?.at)) rows.push({ kind: 'day', key: `day-${item.id}`, at: item.at });
    if (item.kind === 'marker') {
      const isAgain = item.subject !== null && given.has(item.subject);
      if (item.marker === 'field_given' && item.subject !== null) given.add(item.subject);
      rows.push({ kind: 'marker', key: item.id, text: markerText(item, isAgain) ?? '' });
    }
    if (item.kind !== 'message') return;
    const next = after ?? (pending.length > 0 ? 'visitor' : null);
    rows.push({
      kind: 'message',
      // A sent message keeps the key it had while pending, so that it does not jump.
      key: item.clientId ?? item.id,
      item,
      isFirst: speakerOf(before) !== speakerOf(item),
      isLast: (next === 'visitor' ? next : speakerOf(next)) !== speakerOf(item),
    });
  });
  const follows = speakerOf(shown.at(-1)) === 'visitor';
  const unsent = pending.map((message, index): Row => {
    return { kind: 'pending', key: message.clientId, message, isFirst: index === 0 && !follows };
  });
  return [...rows, ...unsent];
}

/**
 * What a marker says to the visitor; undefined for one that is shown in another way or not at all. `isAgain`: its field
 * was given before.
 */
export function markerText({ marker, by, subject }: MarkerItem, isAgain = false): string | undefined {
  const name = by ?? markerStrings.teammate;
  switch (marker) {
    case 'taken_over':
      return markerStrings.taken_over(name);
    case 'handed_back':
      return markerStrings.handed_back(name);
    case 'resolved':
      return markerStrings.resolved(name);
    case 'reopened':
      return markerStrings.reopened;
    case 'request_cancelled':
      return markerStrings.request_cancelled;
    case 'field_given':
      if (subject === null) return undefined;
      return isAgain ? markerStrings.field_changed(subject) : markerStrings.field_given(subject);
    default:
      return undefined;
  }
}

function speakerOf(item: TimelineItem | null | undefined): string | null {
  if (item?.kind !== 'message') return null;
  return item.author.kind === 'teammate' ? item.author.id : item.author.kind;
}

function dayOf(at: string | undefined): string | null {
  return at === undefined ? null : new Date(at).toDateString();
}
