import { type ConversationId, newId } from '@chatref/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presentVisitorBatch } from '../../present/batch.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { readPage, readStretch } from '../../store/read-stretch.ts';
import type { AppDeps } from '../deps.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { beginTurn, finishTurn } from '../turns/fenced-turn.ts';
import type { VisitorAccess } from './find-thread.ts';
import { handBack } from './hand-back.ts';
import { createMemory } from './memory.ts';
import { postVisitorMessage } from './post-visitor-message.ts';
import { reply } from './reply.ts';

let fixture: ShopFixture;
let shop: Shop;
let visitor: VisitorAccess;
let early: AppDeps;
let late: AppDeps;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
  visitor = await fixture.visit(shop);
  early = nodeOff(-10);
  late = nodeOff(10);
});
afterAll(() => fixture.close());

test('CNV-60: what is said on servers whose clocks are 20 minutes apart stands in the order of the log', async () => {
  const id = await write(late, 'one');
  await answer(early, id, 'two');
  await write(early, 'three');
  await reply(late, at(shop, shop.ada, id), { clientId: 'r1', text: 'four' });
  await write(early, 'five');
  await reply(early, at(shop, shop.ada, id), { clientId: 'r2', text: 'six' });
  await handBack(late, at(shop, shop.ada, id), null);
  await write(early, 'seven');
  await answer(late, id, 'eight');

  const said = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const read = await inWorkspace(fixture.deps.db, shop.workspaceId, async (tx) => {
    const whole = await readStretch(tx, id, { after: 0, audience: 'visitor' });
    const rest = await readStretch(tx, id, { after: 1, audience: 'visitor' });
    if (whole === null || rest === null) throw new Error('It is not there');
    return {
      whole,
      rest,
      page: await readPage(tx, whole.row, { before: whole.row.seq, audience: 'visitor' }),
    };
  });
  expect(wordsIn(presentVisitorBatch(read.whole).items)).toEqual(said);
  expect(wordsIn(presentVisitorBatch(read.rest).items)).toEqual(said.slice(1));
  expect(read.page.entries.flatMap(({ message }) => message?.body ?? [])).toEqual(said.slice(0, -1));
  expect(read.whole.row).toMatchObject({ last_text: 'eight', last_author: 'agent', waiting_since: null });
  expect((await fixture.log(id)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: read.whole.row.seq }, (_, n) => n + 1),
  );
});

/** Another server on the same database, with a clock of its own and nothing remembered. */
function nodeOff(minutes: number): AppDeps {
  const { deps } = fixture;
  const nowMs = () => Date.now() + minutes * 60_000;
  return { ...deps, memory: createMemory(), ids: { ...deps.ids, nowMs } };
}

async function write(node: AppDeps, text: string): Promise<ConversationId> {
  const message = { conversationId: null, clientId: crypto.randomUUID(), text, visit: null };
  const outcome = await postVisitorMessage(node, visitor, message);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.stretch.row.id;
}

async function answer(node: AppDeps, conversationId: ConversationId, text: string): Promise<void> {
  const turnId = newId('turn', node.ids);
  const turn = { at: { workspaceId: shop.workspaceId, conversationId }, turnId };
  expect(await beginTurn(node, turn)).not.toBeNull();
  await finishTurn(node, turn, { text, outcome: 'answered', citations: [], offersPerson: false });
}

function wordsIn(items: ReturnType<typeof presentVisitorBatch>['items']): string[] {
  return items.flatMap((item) => (item.kind === 'message' ? [item.text] : []));
}
