import type { Witness } from '../witness.ts';

/** A message of one queue, in the order of writing, and where it is kept; null where it is not. */
export type SentPlace = {
  /** Page and kind: each has a queue of its own. */
  readonly queue: string;
  readonly text: string;
  readonly place: { readonly conversationId: string; readonly seq: number } | null;
};

/** All that was sent. Replies and notes of a page have a queue each; what once failed may come later, and is left out. */
export function sentPlaces(witness: Witness): readonly SentPlace[] {
  const sent = [...witness.sent.values()].filter(({ clientId }) => !witness.failedIds.has(clientId));
  return sent.map(({ text, page }) => ({
    queue: text.startsWith('Note') ? `${page}, notes` : page,
    text,
    place: witness.placeOf(text),
  }));
}

/** Messages of one queue that lie in a conversation in another order than they were written in. */
export function checkOrder(sent: readonly SentPlace[]): string[] {
  const newest = new Map<string, { readonly text: string; readonly seq: number }>();
  return sent.flatMap(({ queue, text, place }) => {
    if (place === null) return [];
    const key = `${queue} ${place.conversationId}`;
    const before = newest.get(key);
    newest.set(key, { text, seq: place.seq });
    return before !== undefined && before.seq > place.seq
      ? [
          `"${before.text}" was written before "${text}" in ${queue}, and lies behind it in ${place.conversationId}`,
        ]
      : [];
  });
}
