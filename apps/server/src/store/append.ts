import { type ConversationEvent, type FollowUp, parseId } from '@chatref/core';
import { CompiledQuery, type QueryExecutorProvider } from 'kysely';
import type { People, Stretch } from './committed.ts';
import { jobsOf } from './enqueue.ts';
import { type Contents, type Layout, layOut } from './lay-out.ts';
import type { ConversationRow } from './load-conversation.ts';
import { groupLimits } from './log-limits.ts';
import { prepared } from './prepared.ts';

/** Parameters of `append_stretch`. */
const columns = 29;

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
export async function append(tx: QueryExecutorProvider, wanted: Append): Promise<Stretch | null> {
  const [stretch = null] = await run(tx, [wanted], alone);
  return stretch;
}

/**
 * Several at once, in one statement that is a transaction by itself: each is written or overtaken by itself, and a failure
 * of one writes none. Waits for whoever holds one of the conversations for a moment only (then fails as 55P03), for all the
 * others wait with it.
 */
export async function appendAll(
  db: QueryExecutorProvider,
  all: readonly Append[],
): Promise<readonly (Stretch | null)[]> {
  const text = groups[all.length - 1];
  if (text === undefined) throw new RangeError(`${all.length} appends are too many for one statement`);
  return run(db, all, text);
}

async function run(
  executor: QueryExecutorProvider,
  all: readonly Append[],
  text: string,
): Promise<readonly (Stretch | null)[]> {
  const layouts = all.map(({ row, events, contents }) => layOut(row, events, contents));
  const parameters = all.flatMap((wanted, i) => {
    const layout = layouts[i];
    return layout ? parametersOf(wanted, layout) : [];
  });
  const query = CompiledQuery.raw(text, parameters);
  const { rows } = await executor.getExecutor().executeQuery<Record<string, StoredPeople | null>>(query);
  return all.map(({ row }, i) => {
    const people = rows[0]?.[`people${i}`] ?? null;
    const layout = layouts[i];
    if (people === null || layout === undefined) return null;
    const { entries } = layout;
    return { row: layout.row, from: row.seq, entries, hasEarlier: false, people: namesOf(people) };
  });
}

// Kept prepared on each connection: a statement is parsed once and not with every message.
const alone = prepared('append', `select ${callsOf(1)}`);
const patience = `set_config('lock_timeout', '${groupLimits.lockPatienceMs}', true)`;
const groups = Array.from({ length: groupLimits.maxTogether }, (_, i) =>
  prepared(`append_${i + 1}`, `select ${patience}, ${callsOf(i + 1)}`),
);

function callsOf(count: number): string {
  const calls = Array.from({ length: count }, (_, call) => {
    const places = Array.from({ length: columns }, (__, place) => `$${call * columns + place + 1}`);
    return `append_stretch(${places.join(', ')}) as people${call}`;
  });
  return calls.join(', ');
}

/** In the order in which `append_stretch` names them. */
function parametersOf({ row, followUps, settingsVersion }: Append, { row: next, entries, named }: Layout) {
  const messages = entries.flatMap(({ message }) => message ?? []);
  return [
    ...[row.workspace_id, row.id, row.seq, settingsVersion],
    ...[next.seq, JSON.stringify(next.state), next.floor, next.teammate_id, next.reason, next.requested_at],
    ...[next.waiting_since, next.last_text, next.last_author, next.last_at],
    entries.map(({ seq }) => seq),
    entries.map(({ event }) => event.type),
    entries.map(({ event }) => JSON.stringify(event)),
    entries.map(({ event }) => event.at),
    messages.map(({ seq }) => seq),
    messages.map(({ id }) => id),
    messages.map(({ author_kind }) => author_kind),
    messages.map(({ author_id }) => author_id),
    messages.map(({ body }) => body),
    messages.map(({ client_id }) => client_id),
    messages.map(({ citations }) => JSON.stringify(citations)),
    messages.map(({ at }) => at),
    jsonOrNull(entries.flatMap(({ value }) => value ?? [])),
    jsonOrNull(jobsOf(row, followUps)),
    named,
  ];
}

function jsonOrNull(values: readonly unknown[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
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
  // What is known of the visitor is read where a form is open; see run-command.
  return { agent, contact, teammates: new Map(named), known: {} };
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
