import type { ConversationEvent, TeammateId } from '@chatref/core';
import type { Selectable } from 'kysely';
import type { ConversationRow } from './load-conversation.ts';
import type { Tables } from './tables.ts';

/** Its visitor is the conversation's. */
export type StoredMessage = Omit<Selectable<Tables['message']>, 'visitor_id'>;
export type StoredValue = Selectable<Tables['collected_value']>;

/** One event of the log with the words or the value that lie beside it. */
export type Entry = {
  readonly seq: number;
  readonly event: ConversationEvent;
  readonly message: StoredMessage | null;
  readonly value: StoredValue | null;
};

/**
 * A stretch of one conversation's log with the state at its end: what an append made, or what a reader fetched. Both
 * are presented by the same function, so a live update and a reload cannot differ.
 */
export type Stretch = {
  /** As it stands after the last entry. */
  readonly row: ConversationRow;
  /** Seq before the first entry; 0 for a snapshot. */
  readonly from: number;
  readonly entries: readonly Entry[];
  readonly hasEarlier: boolean;
  readonly people: People;
};

/** Names that go with a stretch. */
export type People = {
  readonly agent: string;
  /** The contact's own name, or null when they gave none. */
  readonly contact: string | null;
  readonly teammates: ReadonlyMap<TeammateId, string>;
  /** While a form is open: what is known of the visitor from before, by the keys of its fields. Offered, never taken for granted. */
  readonly known: Readonly<Record<string, string>>;
};
