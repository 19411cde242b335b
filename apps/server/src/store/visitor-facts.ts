import { type ConversationState, type FieldSpec, findFields, parseField } from '@chatref/core';
import type { Tx } from './in-workspace.ts';
import type { ConversationRow } from './load-conversation.ts';
import { readNewestValues } from './newest-values.ts';

/** What is known of the visitor of a conversation from outside of it. */
export type VisitorFacts = {
  /** As the browser tells it, such as `en-US`; null when it tells none. */
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly pageUrl: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** Newest values given in earlier conversations with this agent, by field key. */
  readonly values: Readonly<Record<string, string>>;
  /** What was given in this conversation, newest last. */
  readonly here: Readonly<Record<string, string>>;
  /** What they wrote in it lately, newest first. */
  readonly said: readonly string[];
};

const maxEarlierValues = 50;
const maxSaid = 20;

export async function readVisitorFacts(tx: Tx, row: ConversationRow): Promise<VisitorFacts> {
  const visitor = await tx
    .selectFrom('visitor')
    .innerJoin('contact', 'contact.id', 'visitor.contact_id')
    .select(['language', 'time_zone', 'page_url', 'contact.name', 'contact.email'])
    .where('visitor.id', '=', row.visitor_id)
    .executeTakeFirst();
  const earlier = await tx
    .selectFrom('collected_value')
    .innerJoin('conversation', 'conversation.id', 'collected_value.conversation_id')
    .select(['collected_value.key', 'collected_value.value'])
    .where('conversation.visitor_id', '=', row.visitor_id)
    .where('conversation.id', '<>', row.id)
    .orderBy('collected_value.at', 'desc')
    .limit(maxEarlierValues)
    .execute();
  const said = await tx
    .selectFrom('message')
    .select('body')
    .where('conversation_id', '=', row.id)
    .where('author_kind', '=', 'visitor')
    .orderBy('seq', 'desc')
    .limit(maxSaid)
    .execute();
  return {
    here: await readNewestValues(tx, row.id),
    said: said.map(({ body }) => body),
    language: visitor?.language ?? null,
    timeZone: visitor?.time_zone ?? null,
    pageUrl: visitor?.page_url ?? null,
    name: visitor?.name ?? null,
    email: visitor?.email ?? null,
    values: Object.fromEntries(earlier.reverse().map(({ key, value }) => [key, value])),
  };
}

/** What can be offered for the fields that are open: only what each can hold, and nothing that may have changed since. */
export function knownFor(
  { floor }: ConversationState,
  facts: VisitorFacts,
): Readonly<Record<string, string>> {
  if (floor.kind !== 'collecting') return {};
  const known = floor.fields.flatMap(({ spec }) => {
    const value = lasting.includes(spec.type) ? candidateFor(spec, facts) : null;
    const reading = value === null ? null : parseField(spec, value);
    return reading?.kind === 'ok' ? [[spec.key, reading.value]] : [];
  });
  return Object.fromEntries(known);
}

/**
 * What they gave or said here is likelier meant than what they gave another time, and a value under the field's own key
 * than one that only looks like it.
 */
function candidateFor(spec: FieldSpec, { here, said, values, email }: VisitorFacts): string | null {
  const { key, type } = spec;
  return (
    here[key] ??
    firstIn(spec, [...Object.values(here).reverse(), ...said]) ??
    values[key] ??
    firstIn(spec, Object.values(values).reverse()) ??
    (type === 'email' ? email : null)
  );
}

function firstIn(spec: FieldSpec, texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => findFields([spec], text)[spec.key] ?? [])[0];
}

/** What a person is asked for anew each time: a choice, a date, a number, what it is about. */
const lasting: readonly FieldSpec['type'][] = ['email', 'phone', 'order_number', 'sku'];
