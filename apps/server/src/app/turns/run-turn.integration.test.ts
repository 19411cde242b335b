import type { ConversationId } from '@chatref/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerWriter } from '../../ai/answer-writer.ts';
import { buildIndex } from '../../search/build-index.ts';
import { calibrate } from '../../search/calibrate.ts';
import type { VisitorAccess } from '../conversations/find-thread.ts';
import { handBack } from '../conversations/hand-back.ts';
import { postVisitorMessage } from '../conversations/post-visitor-message.ts';
import { resolve } from '../conversations/resolve.ts';
import { takeOver } from '../conversations/take-over.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { runTurn } from './run-turn.ts';
import type { TurnDeps } from './turn-deps.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});

afterAll(() => fixture.close());

const passage = {
  id: 'banjos',
  title: 'Banjos',
  headings: [],
  text: 'We sell banjos with four and five strings.',
  ordinal: 0,
};

test('CNV-9: the agent answers while nobody has taken over', async () => {
  const { id } = await ask();
  await turn(id, async () => undefined);
  expect(await types(id)).toEqual(['VisitorMessagePosted', 'TurnBegun', 'AgentAnswered']);
});

test.each([
  ['a takeover', (id: ConversationId) => takeOver(fixture.deps, at(shop, shop.ada, id), null)],
  ['a newer message', (id: ConversationId, visitor: VisitorAccess) => write(visitor, 'And strings?', id)],
  [
    'a wish for a person',
    (id: ConversationId, visitor: VisitorAccess) => write(visitor, 'I want a human', id),
  ],
  ['a resolve', (id: ConversationId) => resolve(fixture.deps, at(shop, shop.ada, id))],
])('CNV-10: nothing that the agent was writing is said after %s', async (_name, happen) => {
  const { id, visitor } = await ask();
  await turn(id, () => happen(id, visitor));
  expect(await types(id)).not.toContain('AgentAnswered');
  expect(await words(id)).not.toContain('Yes, we do.');
});

test('CNV-5: nor after a takeover and a handback in the meantime', async () => {
  const { id } = await ask();
  await turn(id, async () => {
    await takeOver(fixture.deps, at(shop, shop.ada, id), null);
    await handBack(fixture.deps, at(shop, shop.ada, id), null);
  });
  expect(await types(id)).toEqual(['VisitorMessagePosted', 'TurnBegun', 'TakenOver', 'HandedBack']);
});

test('CNV-8: a job that runs twice at once lets the agent answer once', async () => {
  const { id } = await ask();
  await Promise.all([turn(id, async () => undefined), turn(id, async () => undefined)]);
  expect((await types(id)).filter((type) => type === 'AgentAnswered')).toHaveLength(1);
});

test('CNV-7: a job that comes late finds nothing to answer', async () => {
  const { id } = await ask();
  await takeOver(fixture.deps, at(shop, shop.ada, id), null);
  await turn(id, () => Promise.reject(new Error('Nothing is to be written')));
  expect(await types(id)).toEqual(['VisitorMessagePosted', 'TakenOver']);
});

test('CNV-42: a wish that a teammate has dealt with is not asked again after the handback', async () => {
  const { id, visitor } = await ask();
  await takeOver(fixture.deps, at(shop, shop.ada, id), null);
  await write(visitor, 'I want to talk to a human', id);
  await handBack(fixture.deps, at(shop, shop.ada, id), 'Called them');
  await turn(id, () => Promise.reject(new Error('Nothing is to be written')));
  expect((await types(id)).slice(-2)).toEqual(['TurnBegun', 'TurnEnded']);
});

test('KNW-29: a follow-up question is searched with what it follows', async () => {
  const { id, visitor } = await ask();
  await turn(id, async () => undefined);
  await write(visitor, 'and for kids?', id);
  let isFound = false;
  await turn(id, async () => {
    isFound = true;
  });
  expect(isFound).toBe(true);
});

test('JOB-15: a turn that is stopped while another begins does not overtake it', async () => {
  const { id } = await ask();
  const stopped = new AbortController();
  const second = turn(id, async () => undefined, stopped.signal);
  stopped.abort(new Error('Stopped by another'));
  await Promise.all([turn(id, async () => undefined), expect(second).rejects.toThrow('Stopped by another')]);
  expect(await types(id)).toEqual(['VisitorMessagePosted', 'TurnBegun', 'AgentAnswered']);
});

/** Runs the turn's job with a model that, before its words are there, lets something happen. */
async function turn(
  id: ConversationId,
  meanwhile: () => Promise<unknown>,
  signal = new AbortController().signal,
): Promise<void> {
  const index = buildIndex([passage]);
  const writer: AnswerWriter = {
    async write() {
      await meanwhile();
      return { kind: 'written', text: 'Yes, we do.', cited: [1] };
    },
  };
  const knowledge = { get: async () => ({ index, calibration: calibrate(index) }) };
  const chooser = { choose: async () => null };
  const deps: TurnDeps = { ...fixture.deps, knowledge, writer, chooser };
  const place = { workspaceId: shop.workspaceId, conversationId: id };
  await runTurn(deps, place, { signal });
}

async function ask(): Promise<{ id: ConversationId; visitor: VisitorAccess }> {
  const visitor = await fixture.visit(shop);
  const outcome = await write(visitor, 'Do you sell banjos?', null);
  if (outcome.kind !== 'done') throw new Error(`Not taken: ${outcome.kind}`);
  return { id: outcome.stretch.row.id, visitor };
}

function write(visitor: VisitorAccess, text: string, conversationId: ConversationId | null) {
  const message = { conversationId, clientId: crypto.randomUUID(), text, visit: null };
  return postVisitorMessage(fixture.deps, visitor, message);
}

async function types(id: ConversationId): Promise<string[]> {
  return (await fixture.log(id)).map(({ event }) => event.type);
}

async function words(id: ConversationId): Promise<string[]> {
  const found = await fixture.rows<{ body: string }>('select body from message where conversation_id = $1', [
    id,
  ]);
  return found.map(({ body }) => body);
}
