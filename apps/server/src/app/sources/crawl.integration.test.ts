import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { parseId, type SourceId } from '@chatref/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BigSite, openBigSite } from '../../ingest/testing/big-site.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { addSource, listSources } from './sources.ts';

/** Pages that a dying reader had asked for, or read and not yet kept, are asked for twice. */
const mostReadTwice = 80;
const limits = { delayMs: 0, concurrency: 6, pageTimeoutMs: 3_000, maxPageBytes: 1_000_000, maxDepth: 12 };

let fixture: ShopFixture;
let shop: Shop;
let site: BigSite;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
  site = await openBigSite();
});
afterAll(async () => {
  site.close();
  await fixture.close();
});

test('ING-34: of 2,000 pages among traps every one is read once, though the reader is killed twice', async () => {
  const sourceId = await addSite();
  for (const requests of [400, 1_200]) await readAndKill(sourceId, requests);
  const last = read(sourceId);
  expect(await once(last, 'exit')).toEqual([0, null]);

  const pages = await fixture.rows<{ url: string; state: string }>(
    'select url, state from source_page where source_id = $1',
    [sourceId],
  );
  const stateOf = new Map(pages.map(({ url, state }) => [url.slice(site.origin.length), state]));
  expect(site.pages.filter((path) => stateOf.get(path) !== 'read')).toEqual(expectedTwins);
  const documents = await fixture.rows<{ url: string }>('select url from document where source_id = $1', [
    sourceId,
  ]);
  const learned = documents.map(({ url }) => url.slice(site.origin.length)).filter((path) => !isTrap(path));
  expect(learned.toSorted()).toEqual(site.pages.toSorted());

  const twice = site.pages.filter((path) => (site.asked.get(path) ?? 0) > 1 && !mayComeAgain(path));
  expect(twice.length).toBeLessThanOrEqual(mostReadTwice);
  expect(twice.filter((path) => (site.asked.get(path) ?? 0) > 2)).toEqual([]);
  expect(documents.length - learned.length).toBeLessThan(60);
  expect([...site.asked.keys()].filter((path) => /private|logout|photo/u.test(path))).toEqual([]);

  const [source] = (await listSources(fixture.deps, place())) ?? [];
  expect(source).toMatchObject({ status: 'trained', progress: { waiting: 0, currentUrl: null } });
  expect(source?.documents).toBe(documents.length);
}, 150_000);

/** Read under the address of a variant that was met before, and goes by theirs. */
const expectedTwins = ['/p/0-1', '/p/0-2', '/p/0-3', '/p/0-4', '/p/0-5'];

function isTrap(path: string): boolean {
  return /^\/(calendar|nest|list)/u.test(path);
}

/** What fails at first, and where dozens of redirects lead. */
function mayComeAgain(path: string): boolean {
  return ['/', '/shaky', '/busy', '/moved-here'].includes(path);
}

function place() {
  return { workspaceId: shop.workspaceId, agentId: shop.agentId };
}

async function addSite(): Promise<SourceId> {
  const settings = { maxPages: 2_500 };
  const added = await addSource(fixture.deps, place(), { kind: 'website', url: `${site.origin}/`, settings });
  const id = parseId('source', added?.id ?? '');
  if (id === null) throw new Error('It was not added');
  return id;
}

function read(sourceId: SourceId): ChildProcess {
  const { connectionString: databaseUrl } = fixture.pools.owner.options;
  const settings = JSON.stringify({ databaseUrl, host: site.host, limits, at: { ...place(), sourceId } });
  return fork(new URL('../testing/crawl-process.ts', import.meta.url), [settings], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function readAndKill(sourceId: SourceId, requests: number): Promise<void> {
  const reader = read(sourceId);
  await site.untilAsked(requests);
  reader.kill('SIGKILL');
  await once(reader, 'exit');
}
