import { afterAll, beforeAll, expect, test } from 'vitest';
import { talkToExpert } from '../../testing/set-up-shop.ts';
import { saveAction } from '../actions/actions.ts';
import { deleteAgent, updateAgent } from '../agents.ts';
import { postVisitorMessage } from '../conversations/post-visitor-message.ts';
import { startSession } from '../conversations/start-session.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('of actions saved at once under one name, in whatever case, one is saved and the others are told', async () => {
  const names = ['Ask us', 'ask us', 'ASK US', 'Ask Us'];
  const saved = await Promise.all(
    names.map((name) => saveAction(fixture.deps, { ...shop, actionId: null }, { ...talkToExpert, name })),
  );
  expect(saved.map(({ kind }) => kind).toSorted()).toEqual([
    'name_taken',
    'name_taken',
    'name_taken',
    'saved',
  ]);
});

test('an allowed site is an origin, however its address was pasted', async () => {
  const agent = await updateAgent(fixture.deps, shop, {
    allowedOrigins: ['https://shop.example/', 'https://other.example/guitars?from=mail'],
  });
  expect(agent?.allowedOrigins).toEqual(['https://shop.example', 'https://other.example']);
  const visit = { pageUrl: null, pageTitle: null, referrer: null, language: null, timeZone: null };
  const start = {
    agentId: shop.agentId,
    visit,
    userAgent: null,
    known: null,
    beginId: null,
    isPreview: false,
  };
  const started = await startSession(fixture.deps, { ...start, origin: 'https://shop.example' });
  expect(started.kind).toBe('started');
});

test('a visitor whose agent was deleted is told that the session is over', async () => {
  const gone = await fixture.openShop();
  const visitor = await fixture.visit(gone);
  await deleteAgent(fixture.deps, gone);
  const message = { conversationId: null, clientId: 'client-id-1', text: 'Hello', visit: null };
  expect(await postVisitorMessage(fixture.deps, visitor, message)).toEqual({ kind: 'visitor_gone' });
});
