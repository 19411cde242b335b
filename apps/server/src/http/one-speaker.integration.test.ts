import { type ConversationEvent, type ConversationState, emptyConversation, evolve } from '@chatref/core';
import type { VisitorBatch, VisitorReceipt } from '@chatref/protocol';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { talkToExpert } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { newClientId, startVisit } from '../testing/start-visit.ts';

/** One conversation, and who may try what in it: Theo is who takes over, Olivia is the other teammate. */
type Scene = {
  readonly id: string;
  readonly visitor: Caller;
  readonly theo: Caller;
  readonly olivia: Caller;
  readonly thread: string;
};
type Try = (scene: Scene, at: string) => Promise<unknown>;

const words = () => ({ clientId: newClientId(), text: 'Said by nobody who may' });
const form = async ({ visitor, id }: Scene) => {
  const { head } = await visitor.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`);
  return head.floor.kind === 'collecting' ? head.floor.form.collectionId : `col_${'0'.repeat(26)}`;
};

/** Every route that can write to a conversation, called as somebody who need not have the floor. */
const writers: Readonly<Record<string, Try>> = {
  'POST /w/messages': ({ visitor, id }, at) => visitor.answer('POST', at, { ...words(), conversationId: id }),
  'POST /w/actions': ({ visitor, id }, at) =>
    visitor.answer('POST', at, { conversationId: id, action: null }),
  'POST /w/conversations/{conversationId}/fields': async (scene, at) =>
    scene.visitor.answer('POST', at, {
      collectionId: await form(scene),
      values: {},
      skipped: ['order_number'],
    }),
  'POST /w/conversations/{conversationId}/fields/close': async (scene, at) =>
    scene.visitor.answer('POST', at, { collectionId: await form(scene) }),
  'POST /w/conversations/{conversationId}/consent': async (scene, at) =>
    scene.visitor.answer('POST', at, { collectionId: await form(scene), consent: 'yes' }),
  'POST /w/conversations/{conversationId}/ratings': async ({ visitor, id }, at) => {
    const { items } = await visitor.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`);
    const said = items.findLast((item) => item.kind === 'message' && item.author.kind === 'agent');
    return visitor.answer('POST', at, { messageId: said?.id, rating: 'down' });
  },
  'POST /w/conversations/{conversationId}/request/cancel': ({ visitor }, at) => visitor.answer('POST', at),
  'POST {thread}/messages': ({ olivia }, at) => olivia.answer('POST', at, words()),
  'POST {thread}/notes': ({ olivia }, at) => olivia.answer('POST', at, words()),
  'POST {thread}/take-over': ({ olivia }, at) => olivia.answer('POST', at, { from: null }),
  'POST {thread}/hand-back': ({ olivia }, at) => olivia.answer('POST', at, { note: null }),
  'POST {thread}/resolve': ({ olivia }, at) => olivia.answer('POST', at),
  'POST {thread}/reopen': ({ olivia }, at) => olivia.answer('POST', at),
};

/** How a conversation comes to be with each who can have the floor; a call ends by itself, so the decider's own tests hold it. */
type FloorKind = Exclude<ConversationState['floor']['kind'], 'acting'>;
const floors: Readonly<Record<FloorKind, (scene: Scene) => Promise<unknown>>> = {
  agent: async () => undefined,
  collecting: openForm,
  queue: async (scene) => {
    await openForm(scene);
    await closeForm(scene);
  },
  teammate: ({ theo, thread }) => theo.ok('POST', `${thread}/take-over`, { from: null }),
  resolved: ({ theo, thread }) => theo.ok('POST', `${thread}/resolve`),
};
const kinds = Object.keys(floors) as (keyof typeof floors)[];

let server: TestServer;
let database: Client;

beforeAll(async () => {
  server = await startTestServer();
  database = new Client({ connectionString: server.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  expect(server.errors.filter((line) => JSON.parse(line).level === 'error')).toEqual([]);
  await server.stop();
});

test('CNV-61: the table names every route that writes to a conversation', async () => {
  type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  const { paths } = await server.anonymous.ok<Description>('GET', '/api/openapi.json');
  const writing = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method) => `${method.toUpperCase()} ${path}`)
      .filter((name) => /\{conversationId\}|^POST \/w\/(?!sessions)/u.test(name)),
  );
  expect(writing.map(shortNameOf).toSorted()).toEqual(Object.keys(writers).toSorted());
});

describe.each(kinds)('while %s has the floor', (kind) => {
  test.each(Object.keys(writers))('CNV-61: nobody speaks out of turn by %s', async (name) => {
    const scene = await sceneWith(kind);
    await writers[name]?.(scene, addressOf(name, scene));
    await settled(scene.id);
    await holds(scene.id);
  });

  test('CNV-61: a turn and a form’s timer that run again, late, write nothing', async () => {
    const scene = await sceneWith(kind);
    const before = await logOf(scene.id);
    const older = before.find((event) => event.type === 'CollectionStarted');
    const collectionId = older?.type === 'CollectionStarted' ? older.collection.collectionId : null;
    await again('run_turn', scene.id);
    await again('close_collection', scene.id, { collectionId: collectionId ?? `col_${'0'.repeat(26)}` });
    await settled(scene.id);
    expect(await logOf(scene.id)).toEqual(before);
  });
});

/** A conversation in which a message was answered, a form was opened and cancelled, and then this came about. */
async function sceneWith(kind: keyof typeof floors): Promise<Scene> {
  const { shop, anonymous } = server;
  const visit = await startVisit(anonymous, shop.agentId);
  const { batch } = await visit.say('How long do I have to return a guitar?');
  const id = batch.conversationId;
  const thread = `${shop.base}/conversations/${id}`;
  const scene = { id, thread, visitor: visit.caller, theo: shop.member.caller, olivia: shop.owner.caller };
  await settled(id);
  await openForm(scene);
  await scene.visitor.ok('POST', `/w/conversations/${id}/request/cancel`);
  await floors[kind](scene);
  await settled(id);
  expect((await stateOf(id)).floor.kind).toBe(kind);
  return scene;
}

function openForm({ visitor, id }: Scene): Promise<VisitorReceipt> {
  return visitor.ok('POST', '/w/actions', { conversationId: id, action: talkToExpert.name });
}

async function closeForm(scene: Scene): Promise<void> {
  const { visitor, id } = scene;
  await visitor.ok('POST', `/w/conversations/${id}/fields/close`, { collectionId: await form(scene) });
}

/** What whoever writes to a conversation must leave: one log, whose every word was said by who had the floor then. */
async function holds(id: string): Promise<void> {
  const log = await logOf(id);
  const stored = await stateOf(id);
  let state = emptyConversation(stored.id, stored.agentId);
  for (const event of log) {
    expect(mayBeSaid(event, state)).toBe(true);
    state = evolve(state, event);
  }
  expect(stored).toEqual(state);
  const { rows } = await database.query<{ id: string }>(
    'select id from message where conversation_id = $1 order by seq',
    [id],
  );
  // A rating names the message that it is about.
  const named = log.flatMap((event) =>
    'messageId' in event && event.messageId !== null && event.type !== 'AnswerRated' ? [event.messageId] : [],
  );
  expect(rows.map((row) => row.id)).toEqual(named);
}

function mayBeSaid(event: ConversationEvent, { floor }: ConversationState): boolean {
  switch (event.type) {
    case 'AgentAnswered':
      return floor.kind === 'agent' && floor.turn?.turnId === event.turnId;
    case 'TeammateMessagePosted':
      return floor.kind === 'teammate' && floor.teammateId === event.teammateId;
    case 'SystemMessagePosted':
      return floor.kind === (event.purpose === 'handoff' ? 'queue' : 'agent');
    default:
      return true;
  }
}

/** Once no job that could write to it is left that is due. */
async function settled(id: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await database.query(
        `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier in ('run_turn', 'close_collection')
           and payload ->> 'conversationId' = $1 and run_at <= now() and attempts < max_attempts`,
        [id],
      );
      if (rows.length > 0) throw new Error('A job is left');
    },
    { timeout: 10_000, interval: 10 },
  );
}

async function again(task: string, conversationId: string, more: object = {}): Promise<void> {
  const payload = { workspaceId: server.shop.workspaceId, conversationId, ...more };
  await database.query('select graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)]);
}

async function logOf(id: string): Promise<ConversationEvent[]> {
  const { rows } = await database.query<{ event: ConversationEvent }>(
    'select event from conversation_event where conversation_id = $1 order by seq',
    [id],
  );
  return rows.map(({ event }) => event);
}

async function stateOf(id: string): Promise<ConversationState> {
  const { rows } = await database.query<{ state: ConversationState }>(
    'select state from conversation where id = $1',
    [id],
  );
  if (rows[0] === undefined) throw new Error('There is no such conversation');
  return rows[0].state;
}

const threadPath = '/api/workspaces/{workspaceId}/conversations/{conversationId}';

function shortNameOf(name: string): string {
  return name.replace(threadPath, '{thread}');
}

function addressOf(name: string, { id, thread }: Scene): string {
  return name
    .slice(name.indexOf(' ') + 1)
    .replace('{thread}', thread)
    .replace('{conversationId}', id);
}
