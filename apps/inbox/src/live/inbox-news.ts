import { type InboxList, newsSince, upsertRows } from '@chatref/client';
import type { InboxRow } from '@chatref/protocol';

/**
 * The rows that were heard since the lists were fetched. Kept beside the fetched pages, not in them: a page that was
 * asked for before a row changed and arrives after would undo the change.
 */
export class InboxNews {
  readonly #listeners = new Set<() => void>();
  #rows: InboxList = new Map();

  take(row: InboxRow): void {
    this.#set(upsertRows(this.#rows, [row]));
  }

  readonly read = (): InboxList => this.#rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Fresh pages have come that were asked for when these were known: they hold them, or what they have become. */
  forget(known: InboxList): void {
    this.#set(newsSince(this.#rows, known));
  }

  #set(rows: InboxList): void {
    this.#rows = rows;
    for (const listener of this.#listeners) listener();
  }
}
