import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type IdKind, newId } from '@chatref/core';
import { Client } from 'pg';
import { benchLimits } from './limits.ts';

/** A conversation that was begun through the server, and whose rows are copied. */
export type Template = { readonly visitorId: string; readonly conversationId: string };

const ids = { nowMs: () => Date.now(), random: (bytes: Uint8Array) => randomFillSync(bytes) };
/** Rows sent at once: some kilobytes each. */
const maxCopiesAtOnce = 500;

/** As many conversations like it, of a visitor each, with rows that differ in their ids alone. */
export async function copyConversation(
  databaseUrl: string,
  template: Template,
  count: number,
): Promise<readonly Template[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rows = await readRows(client, template);
    const made: Template[] = [];
    while (made.length < count) {
      const copies = Array.from({ length: Math.min(maxCopiesAtOnce, count - made.length) }, () =>
        copyOf(rows, template),
      );
      await write(client, copies);
      made.push(...copies.map(({ ids: { visitorId, conversationId } }) => ({ visitorId, conversationId })));
    }
    // What was copied is as well known to the planner as rows that came one by one.
    await client.query('ANALYZE');
    return made;
  } finally {
    await client.end();
  }
}

/** Until nobody has anything more to say in it. */
export async function untilAnswered(databaseUrl: string, conversationId: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const deadlineMs = performance.now() + benchLimits.answerTimeoutMs;
    while (performance.now() < deadlineMs) {
      const { rows } = await client.query(
        "SELECT FROM message WHERE conversation_id = $1 AND author_kind = 'agent'",
        [conversationId],
      );
      if (rows.length > 0) return;
      await pause(20);
    }
    throw new Error('The agent did not answer in time');
  } finally {
    await client.end();
  }
}

/** In the order in which they have to be written. */
const tables = ['contact', 'visitor', 'conversation', 'conversation_event', 'message'] as const;
type Table = (typeof tables)[number];
type Rows = Readonly<Record<Table, readonly string[]>>;

async function readRows(client: Client, { visitorId, conversationId }: Template): Promise<Rows> {
  const where: Record<Table, readonly [string, string]> = {
    contact: ['id = (SELECT contact_id FROM visitor WHERE id = $1)', visitorId],
    visitor: ['id = $1', visitorId],
    conversation: ['id = $1', conversationId],
    conversation_event: ['conversation_id = $1', conversationId],
    message: ['conversation_id = $1', conversationId],
  };
  const read = async (table: Table) => {
    const [condition, value] = where[table];
    const { rows } = await client.query(
      `SELECT to_jsonb(one)::text AS row FROM ${table} AS one WHERE ${condition}`,
      [value],
    );
    return rows.map(({ row }) => String(row));
  };
  const found: [Table, readonly string[]][] = [];
  for (const table of tables) found.push([table, await read(table)]);
  const {
    contact = [],
    visitor = [],
    conversation = [],
    conversation_event = [],
    message = [],
  } = Object.fromEntries(found);
  return { contact, visitor, conversation, conversation_event, message };
}

type Copy = { readonly rows: Rows; readonly ids: Template };

/** Every id of the template's own things gets a fresh one, wherever in the rows it stands. */
function copyOf(rows: Rows, template: Template): Copy {
  const fresh = new Map<string, string>();
  const renew = (text: string) =>
    text.replace(/\b(cnv|vis|con|msg|trn|req)_[0-9a-z]{26}\b/g, (id, prefix: string) => {
      const known = fresh.get(id) ?? newId(kinds[prefix] ?? 'message', ids);
      fresh.set(id, known);
      return known;
    });
  const { contact, visitor, conversation, conversation_event, message } = rows;
  return {
    rows: {
      contact: contact.map(renew),
      visitor: visitor.map(renew),
      conversation: conversation.map(renew),
      conversation_event: conversation_event.map(renew),
      message: message.map(renew),
    },
    ids: {
      visitorId: fresh.get(template.visitorId) ?? '',
      conversationId: fresh.get(template.conversationId) ?? '',
    },
  };
}

const kinds: Readonly<Record<string, IdKind>> = {
  cnv: 'conversation',
  vis: 'visitor',
  con: 'contact',
  msg: 'message',
  trn: 'turn',
  req: 'request',
};

async function write(client: Client, copies: readonly Copy[]): Promise<void> {
  await client.query('BEGIN');
  for (const table of tables) {
    const rows = copies.flatMap((copy) => copy.rows[table]);
    await client.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(null::${table}, one::jsonb)).* FROM unnest($1::text[]) AS one`,
      [rows],
    );
  }
  await client.query('COMMIT');
}
