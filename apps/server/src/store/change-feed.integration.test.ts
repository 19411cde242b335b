import type { ConversationId } from '@chatref/core';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';
import { ChangeFeed } from './change-feed.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('NOD-7: an append is reported once, with its workspace and the new head', async () => {
  const feed = await begun();
  const id = await begin();
  const [{ workspaceId, conversationId, seq } = {}, ...more] = await look(feed);
  expect({ workspaceId, conversationId, seq, more }).toEqual({
    workspaceId: shop.workspaceId,
    conversationId: id,
    seq: 1,
    more: [],
  });
  expect(await ids(feed)).toEqual([]);
});

test('NOD-7: whoever commits late is reported late, and nobody twice meanwhile', async () => {
  const [early, late] = [await begin(), await begin()];
  const feed = await begun();
  const slow = await connect();
  await slow.query('begin');
  await move(late, slow);
  await move(early);
  expect(await ids(feed)).toEqual([early]);
  expect(await ids(feed)).toEqual([]);
  await move(early);
  await slow.query('commit');
  expect((await ids(feed)).toSorted()).toEqual([early, late].toSorted());
  expect(await ids(feed)).toEqual([]);
});

test('NOD-7: so is a move inside of a savepoint, and one that is undone is not reported', async () => {
  const [kept, undone] = [await begin(), await begin()];
  const feed = await begun();
  const slow = await connect();
  await slow.query('begin; savepoint one');
  await move(undone, slow);
  await slow.query('rollback to one; savepoint two');
  await move(kept, slow);
  await move(await begin());
  expect(await ids(feed)).toHaveLength(1);
  await slow.query('release two; commit');
  expect(await ids(feed)).toEqual([kept]);
});

test('NOD-7: a long transaction of somebody else makes nothing be reported again', async () => {
  const id = await begin();
  const slow = await connect();
  await slow.query('begin');
  await slow.query('select pg_current_xact_id()');
  const feed = await begun();
  await move(id);
  expect(await ids(feed)).toEqual([id]);
  expect(await ids(feed)).toEqual([]);
});

test('NOD-7: many are read page by page, and one that moves meanwhile is not lost', async () => {
  const moved: ConversationId[] = [];
  for (let n = 0; n < 7; n++) moved.push(await begin());
  const feed = await begun(2);
  // All by one transaction, so that only their ids tell where a page ends.
  const slow = await connect();
  await slow.query('begin');
  for (const id of moved) await move(id, slow);
  await slow.query('commit');
  moved.sort();
  const pages: string[][] = [];
  const [first] = moved;
  await feed.look(async (page) => {
    pages.push(page.map(({ conversationId }) => conversationId));
    if (pages.length === 2 && first !== undefined) await move(first);
  });
  expect(pages).toEqual([moved.slice(0, 2), moved.slice(2, 4), moved.slice(4, 6), moved.slice(6)]);
  expect(await ids(feed)).toEqual([first]);
});

test('NOD-7: a look that is broken off is repeated', async () => {
  const [one, two] = [await begin(), await begin()];
  const feed = await begun(1);
  for (const id of [one, two]) await move(id);
  const broken = feed.look(async ([changed]) => {
    if (changed?.conversationId === two) throw new Error('The database went');
  });
  await expect(broken).rejects.toThrow('The database went');
  expect(await ids(feed)).toEqual([one, two]);
});

test('NOD-8: rows of a backup from an older cluster are not reported before they move', async () => {
  const [restored, moved] = [await begin(), await begin()];
  const future = "update conversation set changed_xid = '9000000000' where id = any ($1)";
  await fixture.rows(future, [[restored, moved]]);
  const feed = await begun();
  expect(await ids(feed)).toEqual([]);
  await move(moved);
  expect(await ids(feed)).toEqual([moved]);
  expect(await ids(feed)).toEqual([]);
});

test('NOD-8: a database that is put back under a running server is followed from there on', async () => {
  const feed = await begun();
  await feed.begin('9000000000:9000000000:');
  const id = await begin();
  expect(await feed.look(async () => undefined)).toEqual({ hasGoneBack: true });
  await move(id);
  expect(await ids(feed)).toEqual([id]);
  expect(await feed.look(async () => undefined)).toEqual({ hasGoneBack: false });
});

test('NOD-8: after the database was away, what its last transactions changed is reported again', async () => {
  const id = await begin();
  const feed = await begun();
  feed.stepBack();
  expect(await ids(feed)).toContain(id);
  expect(await ids(feed)).toEqual([]);
});

async function begun(pageRows?: number): Promise<ChangeFeed> {
  const feed = new ChangeFeed(fixture.pools.owner, pageRows);
  await feed.begin();
  return feed;
}

async function look(feed: ChangeFeed) {
  const found: Parameters<Parameters<ChangeFeed['look']>[0]>[0][number][] = [];
  await feed.look(async (page) => void found.push(...page));
  return found;
}

async function ids(feed: ChangeFeed): Promise<string[]> {
  return (await look(feed)).map(({ conversationId }) => conversationId);
}

/** A conversation with one message. */
async function begin(): Promise<ConversationId> {
  const visitor = await fixture.visit(shop);
  const message = { conversationId: null, clientId: 'first', text: 'Hello', visit: null };
  const outcome = await postVisitorMessage(fixture.deps, visitor, message);
  if (outcome.kind !== 'done') throw new Error(`Not written: ${outcome.kind}`);
  return outcome.stretch.row.id;
}

/** What an append does to the row. */
async function move(id: ConversationId, client?: Client): Promise<void> {
  const statement =
    'update conversation set seq = seq + 1, changed_xid = pg_current_xact_id() where id = $1 returning seq';
  const { rowCount } = await (client ?? fixture.pools.owner).query(statement, [id]);
  expect(rowCount).toBe(1);
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: fixture.pools.owner.options.connectionString });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
