import { newId } from '@chatref/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppDeps } from '../deps.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { postVisitorMessage } from './post-visitor-message.ts';
import { type SessionStart, startSession } from './start-session.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});

afterAll(() => fixture.close());

test('API-31: tabs that begin at once with one id are one visitor, and leave no contact behind', async () => {
  const before = await contacts();
  const beginId = newBeginId();
  const visitors = await Promise.all(Array.from({ length: 6 }, () => begin({ beginId })));
  expect(new Set(visitors.map(({ visitorId }) => visitorId)).size).toBe(1);
  expect(await contacts()).toBe(before + 1);
});

test('API-31: the same words that two tabs send under one beginning are kept once', async () => {
  const beginId = newBeginId();
  const tabs = [await begin({ beginId }), await begin({ beginId })];
  const message = { conversationId: null, clientId: 'the-same-words', text: 'Hello', visit: null };
  await Promise.all(tabs.map((tab) => postVisitorMessage(fixture.deps, tab, message)));
  const [{ visitorId } = { visitorId: '' }] = tabs;
  const said = await fixture.rows(
    'select m.id from message m join conversation c on c.id = m.conversation_id where c.visitor_id = $1',
    [visitorId],
  );
  expect(said).toHaveLength(1);
});

test('API-31: another id, another page’s origin and another agent begin another visitor', async () => {
  const beginId = newBeginId();
  const other = await fixture.openShop();
  const visitors = [
    await begin({ beginId }),
    await begin({ beginId: newBeginId() }),
    await begin({ beginId, origin: 'https://other.example' }),
    await begin({ beginId, agentId: other.agentId }),
    await begin({ beginId: null }),
    await begin({ beginId: null }),
  ];
  expect(new Set(visitors.map(({ visitorId }) => visitorId)).size).toBe(visitors.length);
});

test('API-31: a day later the id begins another visitor', async () => {
  const beginId = newBeginId();
  const first = await begin({ beginId });
  const later = Date.now() + 25 * 60 * 60_000;
  const tomorrow = { ...fixture.deps, ids: { ...fixture.deps.ids, nowMs: () => later } };
  const second = await begin({ beginId }, tomorrow);
  expect(second.visitorId).not.toBe(first.visitorId);
  expect((await begin({ beginId }, tomorrow)).visitorId).toBe(second.visitorId);
});

test('API-31: the id itself is not kept', async () => {
  const beginId = newBeginId();
  const { visitorId } = await begin({ beginId });
  const [row] = await fixture.rows('select * from visitor where id = $1', [visitorId]);
  expect(JSON.stringify(row)).not.toContain(beginId);
});

function newBeginId(): string {
  return newId('turn', fixture.deps.ids);
}

async function begin(change: Partial<SessionStart>, deps: AppDeps = fixture.deps) {
  const visit = { pageUrl: null, pageTitle: null, referrer: null, language: null, timeZone: null };
  const page = { agentId: shop.agentId, origin: 'https://shop.example', visit, userAgent: null };
  const started = await startSession(deps, {
    ...page,
    known: null,
    beginId: null,
    isPreview: false,
    ...change,
  });
  if (started.kind !== 'started') throw new Error(`No session: ${started.kind}`);
  return started.visitor;
}

async function contacts(): Promise<number> {
  const [row] = await fixture.rows<{ n: number }>('select count(*)::int as n from contact');
  return row?.n ?? 0;
}
