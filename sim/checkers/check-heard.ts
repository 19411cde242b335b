import type { ShopperPage } from '../people/shopper-page.ts';
import type { TeammatePage } from '../people/teammate-page.ts';

type Place = { readonly conversationId: string; readonly seq: number };

/** What a page that is live this way has not heard of: in the conversations that it shows, and in its list. */
export function checkHeard(
  page: ShopperPage | TeammatePage,
  places: readonly Place[],
  via: 'socket' | 'polling',
): string[] {
  const { state } = page.connection;
  if (state.kind !== 'live' || state.via !== via) return [];
  return places.flatMap(({ conversationId, seq }) => {
    const shown = page.shown().find(({ thread }) => thread.conversationId === conversationId);
    const isBehind = shown !== undefined && shown.thread.cursor < seq;
    const row = page.audience === 'teammate' ? page.list.get(conversationId) : undefined;
    const isListBehind = row !== undefined && row.seq < seq;
    const faults = isBehind
      ? [`${page.name} is at ${shown.thread.cursor} of ${conversationId}, not ${seq}`]
      : [];
    return isListBehind
      ? [...faults, `${page.name} lists ${conversationId} at ${row.seq}, not ${seq}`]
      : faults;
  });
}
