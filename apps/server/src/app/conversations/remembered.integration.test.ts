import { type ConversationId, newId } from '@chatref/core';
import { newAction, noStarts } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveAction } from '../actions/actions.ts';
import type { AppDeps } from '../deps.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import type { VisitorAccess } from './find-thread.ts';
import { handBack } from './hand-back.ts';
import { createMemory } from './memory.ts';
import { postVisitorMessage } from './post-visitor-message.ts';
import { reply } from './reply.ts';
import type { Outcome } from './run-command.ts';
import { takeOver } from './take-over.ts';

let fixture: ShopFixture;
let shop: Shop;
/** Two servers on one database: each remembers what went through it, and hears nothing of the other. */
let here: AppDeps;
let there: AppDeps;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
  here = { ...fixture.deps, memory: createMemory() };
  there = { ...fixture.deps, memory: createMemory() };
});

afterAll(() => fixture.close());

test('CNV-64: a refusal is decided on the log, not on what this server remembers', async () => {
  const { id } = await begin();
  await reply(here, at(shop, shop.ada, id), words());
  await handBack(there, at(shop, shop.ada, id), null);
  const outcome = await reply(here, at(shop, shop.ben, id), words());
  expect(outcome.kind).toBe('done');
  expect(await holderOf(id)).toBe(shop.ben);
});

test('CNV-64: what would be allowed by what this server remembers is refused when the log says so', async () => {
  const { id } = await begin();
  await reply(here, at(shop, shop.ada, id), words());
  await handBack(here, at(shop, shop.ada, id), null);
  await takeOver(there, at(shop, shop.ada, id), null);
  const before = await fixture.log(id);
  const outcome = await reply(here, at(shop, shop.ben, id), words());
  expect(outcome).toMatchObject({ kind: 'rejected', rejection: { code: 'held_by_other' }, heldBy: 'Ada' });
  expect(await fixture.log(id)).toEqual(before);
});

test('CNV-64: a message that crossed another server’s is numbered behind it, and both stand', async () => {
  const { visitor, id } = await begin();
  await postVisitorMessage(here, visitor, message(id, 'Second'));
  await postVisitorMessage(there, visitor, message(id, 'Third'));
  await postVisitorMessage(here, visitor, message(id, 'Fourth'));
  const log = await fixture.log(id);
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(await bodiesOf(id)).toEqual(['Do you sell banjos?', 'Second', 'Third', 'Fourth']);
});

test('CNV-65: a repeat is known by its client id on a server that never saw the first', async () => {
  const { visitor, id } = await begin();
  await postVisitorMessage(there, visitor, message(id, 'Hello'));
  const again = { ...message(id, 'Hello again') };
  await postVisitorMessage(here, visitor, again);
  const repeats = await Promise.all([
    postVisitorMessage(there, visitor, again),
    postVisitorMessage(here, visitor, again),
  ]);
  expect(repeats).toMatchObject([
    { kind: 'done', isRepeat: true },
    { kind: 'done', isRepeat: true },
  ]);
  expect((await bodiesOf(id)).filter((body) => body === 'Hello again')).toHaveLength(1);
});

test('CNV-66: what an owner changes on one server holds for the next message on another', async () => {
  const { visitor, id } = await begin();
  // So that this server has the conversation and the agent's settings at hand.
  await postVisitorMessage(here, visitor, message(id, 'And mandolins?'));
  expect(here.memory.agents.get(shop.agentId)).toBeDefined();
  const action = newAction({
    name: 'Luthier',
    starts: { ...noStarts, phrases: ['get me the luthier'] },
    texts: { followUp: 'The luthier will write here.', followUpClosed: '' },
  });
  await saveAction(there, { ...shop, actionId: null }, action);
  await postVisitorMessage(here, visitor, message(id, 'Please get me the luthier'));
  const types = (await fixture.log(id)).map(({ event }) => event.type);
  expect(types.slice(-3)).toEqual(['VisitorMessagePosted', 'HandoffRequested', 'SystemMessagePosted']);
  expect((await bodiesOf(id)).at(-1)).toBe('The luthier will write here.');
});

test('CNV-65: a client id is looked for before a command is refused', async () => {
  const { id } = await begin();
  const said = words();
  await reply(here, at(shop, shop.ada, id), said);
  await handBack(there, at(shop, shop.ada, id), null);
  await takeOver(there, at(shop, shop.ben, id), null);
  expect(await reply(here, at(shop, shop.ada, id), said)).toMatchObject({ kind: 'done', isRepeat: true });
});

test('CNV-55: a conversation that this server remembers is nobody else’s', async () => {
  const { id } = await begin();
  const stranger = await fixture.visit(shop);
  expect(await postVisitorMessage(here, stranger, message(id, 'Mine?'))).toEqual({ kind: 'not_found' });
  const other = await fixture.openShop();
  expect(await reply(here, at(other, other.ada, id), words())).toEqual({ kind: 'not_found' });
});

async function begin(): Promise<{ visitor: VisitorAccess; id: ConversationId }> {
  const visitor = await fixture.visit(shop);
  const outcome = await postVisitorMessage(here, visitor, message(null, 'Do you sell banjos?'));
  return { visitor, id: idOf(outcome) };
}

function message(conversationId: ConversationId | null, text: string) {
  return { conversationId, clientId: newId('message', fixture.deps.ids), text, visit: null };
}

function words() {
  return { clientId: newId('message', fixture.deps.ids), text: 'Let me see' };
}

function idOf(outcome: Outcome): ConversationId {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${outcome.kind}`);
  return outcome.stretch.row.id;
}

async function holderOf(id: ConversationId): Promise<string | null> {
  const rows = await fixture.rows<{ teammate_id: string | null }>(
    'select teammate_id from conversation where id = $1',
    [id],
  );
  return rows[0]?.teammate_id ?? null;
}

async function bodiesOf(id: ConversationId): Promise<string[]> {
  const rows = await fixture.rows<{ body: string }>(
    'select body from message where conversation_id = $1 order by seq',
    [id],
  );
  return rows.map(({ body }) => body);
}
