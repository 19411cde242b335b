import { type ConversationEvent, type FollowUp, parseId } from '@chatref/core';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { People, Stretch } from './committed.ts';
import { jobsOf } from './enqueue.ts';
import { type Contents, type Layout, layOut } from './lay-out.ts';
import type { ConversationRow } from './load-conversation.ts';

export type Append = {
  /** As it stood when the decision was made. */
  readonly row: ConversationRow;
  readonly events: readonly ConversationEvent[];
  readonly followUps: readonly FollowUp[];
  readonly contents: Contents;
  /** Version of the agent's settings that the decision rests on, where they were not read in this transaction. */
  readonly settingsVersion: number | null;
};

/**
 * Writes the events, their words and values, the inbox row and the follow-up jobs, all or nothing, if the log still ends
 * where the decision was made; null, with nothing written, when somebody else was faster or the settings have changed.
 * One round trip: outside of a transaction it is one by itself.
 */
export async function append(executor: QueryExecutorProvider, wanted: Append): Promise<Stretch | null> {
  const { row, events, followUps, contents, settingsVersion } = wanted;
  const layout = layOut(row, events, contents);
  const { entries } = layout;
  const { rows } = await sql<{ people: StoredPeople | null }>`select append_stretch(
    ${row.workspace_id}, ${row.id}, ${row.seq}, ${settingsVersion}::integer,
    ${JSON.stringify(headOf(layout))}::jsonb,
    ${JSON.stringify(entries.map(({ seq, event }) => ({ seq, event, type: event.type, at: event.at })))}::jsonb,
    ${jsonOrNull(entries.flatMap(({ message }) => message ?? []))}::jsonb,
    ${jsonOrNull(entries.flatMap(({ value }) => value ?? []))}::jsonb,
    ${jsonOrNull(jobsOf(row, followUps))}::jsonb,
    ${jsonOrNull(layout.named)}::jsonb) as people`.execute(executor);
  const people = rows[0]?.people ?? null;
  if (people === null) return null;
  return { row: layout.row, from: row.seq, entries, hasEarlier: false, people: namesOf(people) };
}

type StoredPeople = {
  readonly agent: string;
  readonly contact: string | null;
  readonly teammates: Readonly<Record<string, string>>;
};

function namesOf({ agent, contact, teammates }: StoredPeople): People {
  const named = Object.entries(teammates).flatMap(([text, name]) => {
    const id = parseId('teammate', text);
    return id === null ? [] : [[id, name] as const];
  });
  return { agent, contact, teammates: new Map(named) };
}

function headOf({ row }: Layout) {
  const { seq, state, floor, teammate_id, reason, requested_at, waiting_since } = row;
  const { last_text, last_author, last_at } = row;
  const place = { seq, state, floor, teammate_id, reason, requested_at, waiting_since };
  return { ...place, last_text, last_author, last_at };
}

function jsonOrNull(values: readonly unknown[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
}

/** Whether a conversation could not be begun because its visitor is gone, with the agent or on their own. */
export function isVisitorGone(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('table' in error)) return false;
  return error.code === '23503' && error.table === 'conversation';
}

/** Whether an append failed because a message with this client id is there already. */
export function isTakenBefore(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'message_client_id';
}

/** Whether an append failed because the visitor has another open conversation. */
export function isAnotherOpen(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'conversation_open';
}
