import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseId, type SourceId } from '@chatref/core';
import type { Source } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseDocument } from '../../ingest/parse-document.ts';
import { parseFeed } from '../../ingest/parse-feed.ts';
import { parseSitemap } from '../../ingest/parse-sitemap.ts';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import { loopbackSite } from '../../web/testing/loopback-site.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { cancelReading } from './cancel-reading.ts';
import { refetchSource } from './refetch.ts';
import { listPages, retryPages } from './site-pages.ts';
import { addSource, fetchAgain, listSources } from './sources.ts';
import { type TrainingDeps, trainSource } from './train-source.ts';
import { updateSource } from './update-source.ts';

type Answer = string | number | ((request: IncomingMessage, response: ServerResponse) => void);

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('ING-35: a second reading writes what changed, keeps what did not, and forgets what is gone', async () => {
  const site = await openSite({
    '/': page('home', ['/same', '/changing', '/going']),
    '/same': page('same'),
    '/changing': page('before'),
    '/going': page('going'),
  });
  const id = await added(site.origin);
  await train(id);
  const first = await documents(id);
  expect(first.map(({ path }) => path)).toEqual(['/', '/changing', '/going', '/same']);

  site.pages['/changing'] = page('after');
  site.pages['/going'] = 410;
  await again(id);
  const second = await documents(id);
  const idOf = (all: typeof first, path: string) => all.find((one) => one.path === path)?.id;
  expect(second.map(({ path }) => path)).toEqual(['/', '/changing', '/same']);
  expect(idOf(second, '/same')).toBe(idOf(first, '/same'));
  expect(idOf(second, '/changing')).not.toBe(idOf(first, '/changing'));
  expect(await texts(id)).toContain('All about after.');
  expect(await states(id)).toEqual({
    '/': 'unchanged',
    '/same': 'unchanged',
    '/changing': 'read',
    '/going': 'vanished',
  });
  const read = await source(id);
  expect(read).toMatchObject({ status: 'trained', progress: { read: 1, unchanged: 2, vanished: 1 } });
  expect(read.trainedAt).toBe(read.checkedAt);
});

test('ING-35: a page that fails for the moment is answered from as it was', async () => {
  const site = await openSite({ '/': page('home', ['/a']), '/a': page('a') });
  const id = await added(site.origin);
  await train(id);
  site.pages['/a'] = 503;
  await again(id);
  expect(await states(id)).toEqual({ '/': 'unchanged', '/a': 'failed' });
  expect((await documents(id)).map(({ path }) => path)).toEqual(['/', '/a']);
});

test('ING-35: a page that nothing links to any more is looked at all the same', async () => {
  const site = await openSite({ '/': page('home', ['/a']), '/a': page('a') });
  const id = await added(site.origin);
  await train(id);
  site.pages['/'] = page('home');
  site.pages['/a'] = page('a, changed');
  await again(id);
  expect(await texts(id)).toContain('All about a, changed.');
});

test('ING-35: a site that cannot be reached leaves what was learned, and says why', async () => {
  const site = await openSite({ '/': page('home', ['/a']), '/a': page('a') });
  const id = await added(site.origin);
  await train(id);
  site.pages['/'] = 500;
  await again(id);
  expect(await documents(id)).toHaveLength(2);
  const failed = await source(id);
  expect(failed).toMatchObject({ status: 'failed', documents: 2 });
  expect(failed.failure?.reason).toContain('500');
  expect(failed.nextFetchAt).not.toBeNull();
});

test('ING-32: what the server calls unchanged is not sent, and not written', async () => {
  const sent: string[] = [];
  const tagged =
    (body: string): Answer =>
    (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      sent.push(`${request.url} ${isKnown ? 304 : 200}`);
      response.setHeader('content-type', 'text/html').setHeader('etag', '"v1"');
      response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : body);
    };
  const site = await openSite({ '/': tagged(page('home', ['/a'])), '/a': tagged(page('a')) });
  const id = await added(site.origin);
  await train(id);
  await again(id);
  expect(sent).toEqual(['/ 200', '/a 200', '/ 304', '/a 304']);
  expect(await source(id)).toMatchObject({ progress: { unchanged: 2, read: 0 }, documents: 2 });
});

test('ING-36: pages are answered from while others are read, and the source says how far it is', async () => {
  const seen: (Source | undefined)[] = [];
  const site = await openSite({
    '/': page(
      'home',
      range(30).map((n) => `/p${n}`),
    ),
    ...Object.fromEntries(range(30).map((n) => [`/p${n}`, page(`p${n}`)])),
    '/p29': (_request, response) => {
      void source(id).then((now) => {
        seen.push(now);
        response.setHeader('content-type', 'text/html').end(page('p29'));
      });
    },
  });
  const id = await added(site.origin);
  await train(id);
  const [meanwhile] = seen;
  expect(meanwhile).toMatchObject({ status: 'processing', progress: { currentUrl: expect.any(String) } });
  expect(meanwhile?.documents).toBeGreaterThanOrEqual(20);
  expect(meanwhile?.progress?.waiting).toBeGreaterThan(0);
});

test('ING-37: Cancel stops the reading, keeps what was read, and lets the site alone', async () => {
  const site = await openSite({
    '/': page(
      'home',
      range(60).map((n) => `/p${n}`),
    ),
    ...Object.fromEntries(range(60).map((n) => [`/p${n}`, page(`p${n}`)])),
    '/p28': (_request, response) => {
      const isFirst = site.asked.filter((path) => path === '/p28').length === 1;
      void (isFirst ? cancelReading(fixture.deps, at(id)) : Promise.resolve()).then(() =>
        response.setHeader('content-type', 'text/html').end(page('p28')),
      );
    },
  });
  const id = await added(site.origin);
  await train(id);
  const cancelled = await source(id);
  expect(cancelled).toMatchObject({ status: 'trained', progress: { isCancelled: true, currentUrl: null } });
  expect(cancelled.documents).toBeGreaterThan(0);
  expect(cancelled.documents).toBeLessThan(40);
  expect(site.asked.length).toBeLessThan(60);
  await again(id);
  expect(await source(id)).toMatchObject({
    status: 'trained',
    documents: 61,
    progress: { isCancelled: false },
  });
});

test('ING-37: one that is cancelled before anything was read says so', async () => {
  const site = await openSite({ '/': page('home') });
  const id = await added(site.origin);
  const cancelled = await cancelReading(fixture.deps, at(id));
  expect(cancelled).toMatchObject({
    status: 'failed',
    failure: { reason: expect.stringContaining('cancelled') },
  });
  await train(id);
  expect(site.asked).toEqual([]);
});

test('ING-38: Retry reads the page that failed, and no other', async () => {
  const site = await openSite({ '/': page('home', ['/a', '/b']), '/a': page('a'), '/b': 403 });
  const id = await added(site.origin);
  await train(id);
  site.pages['/b'] = page('b', ['/c']);
  site.pages['/c'] = page('c');
  site.asked.length = 0;
  const retried = await retryPages(fixture.deps, at(id), `${site.origin}/b`);
  expect(retried?.status).toBe('pending');
  await train(id);
  expect(site.asked).toEqual(['/robots.txt', '/b', '/c']);
  expect(await states(id)).toEqual({ '/': 'read', '/a': 'read', '/b': 'read', '/c': 'read' });
});

test('ING-38: the list says of each page what became of it', async () => {
  const site = await openSite({
    '/': page('home', ['/a', '/gone', '/copy']),
    '/a': page('a'),
    '/copy': page('a'),
  });
  const id = await added(site.origin);
  await train(id);
  const all = await listPages(fixture.deps, at(id), { filter: 'all', after: null });
  expect(all?.counts).toEqual({ all: 4, read: 2, failed: 1, skipped: 1 });
  expect(all?.pages.map(({ url, state, isKnown }) => [new URL(url).pathname, state, isKnown])).toEqual([
    ['/', 'read', true],
    ['/a', 'read', true],
    ['/gone', 'failed', false],
    ['/copy', 'duplicate', false],
  ]);
  const failed = await listPages(fixture.deps, at(id), { filter: 'failed', after: null });
  expect(failed?.pages).toMatchObject([
    { reason: expect.stringContaining('404'), remedy: expect.any(String) },
  ]);
});

test('ING-39: a site is fetched again on its schedule, and once more after that', async () => {
  const site = await openSite({ '/': page('home') });
  const id = await added(site.origin);
  await train(id);
  expect(await waitingFetches(id)).toEqual([24]);
  await refetchSource(fixture.deps, at(id));
  expect((await source(id)).status).toBe('trained');

  await fixture.rows("update source set next_fetch_at = now() - interval '1 minute' where id = $1", [id]);
  // Taken off the queue, as it is while it runs.
  await fixture.rows('delete from graphile_worker._private_jobs where key = $1', [`refetch:${id}`]);
  await refetchSource(fixture.deps, at(id));
  expect((await source(id)).status).toBe('pending');
  expect(await waitingFetches(id)).toEqual([24]);
});

test('ING-39: another pace takes hold at once, and none ends the schedule', async () => {
  const site = await openSite({ '/': page('home') });
  const id = await added(site.origin);
  await train(id);
  const set = (refetch: 'hourly' | 'never') =>
    updateSource(fixture.deps, at(id), { kind: 'website', settings: { refetch } });
  expect(await set('hourly')).toMatchObject({ kind: 'updated', source: { status: 'trained' } });
  expect(await waitingFetches(id)).toEqual([1]);
  await set('never');
  expect((await source(id)).nextFetchAt).toBeNull();
  await refetchSource(fixture.deps, at(id));
  expect((await source(id)).status).toBe('trained');
});

test('ING-55: a site that takes long lets others have their turn, and goes on where it was', async () => {
  const site = await openSite({
    '/': page('home', ['/a', '/b']),
    '/a': page('a'),
    '/b': page('b'),
  });
  const id = await added(site.origin);
  await fixture.rows('delete from graphile_worker._private_jobs where key = $1', [`train:${id}`]);
  const nowMs = () => Date.now() + (site.asked.includes('/a') ? 11 * 60_000 : 0);
  await train(id, { ...fixture.deps.ids, nowMs });
  expect(await source(id)).toMatchObject({ status: 'processing', progress: { waiting: 1 } });
  const waiting = await fixture.rows('select 1 from graphile_worker._private_jobs where key = $1', [
    `train:${id}`,
  ]);
  expect(waiting).toHaveLength(1);
  await train(id);
  expect(await source(id)).toMatchObject({ status: 'trained', documents: 3 });
  expect(site.asked.filter((path) => path === '/a' || path === '/')).toEqual(['/', '/a']);
});

test('ING-31: what is left out by a new pattern is forgotten', async () => {
  const site = await openSite({
    '/': page('home', ['/blog/a', '/b']),
    '/blog/a': page('a'),
    '/b': page('b'),
  });
  const id = await added(site.origin);
  await train(id);
  const settings = { exclude: ['/blog'] };
  expect(await updateSource(fixture.deps, at(id), { kind: 'website', settings })).toMatchObject({
    source: { status: 'pending', site: settings },
  });
  await train(id);
  expect((await documents(id)).map(({ path }) => path)).toEqual(['/', '/b']);
});

test('ING-25: a limit is said with the source, and what is beyond it is let go', async () => {
  const site = await openSite({ '/': page('home', ['/a', '/b', '/c']), '/a': page('a'), '/b': page('b') });
  const id = await added(site.origin);
  await train(id);
  await updateSource(fixture.deps, at(id), { kind: 'website', settings: { maxPages: 2 } });
  await train(id);
  const limited = await source(id);
  expect(limited.progress?.limit).toContain('limit of 2 pages');
  expect(limited.documents).toBe(2);
});

function page(words: string, links: readonly string[] = []): string {
  const menu = links.map((href) => `<a href="${href}">link</a>`).join('');
  return `<nav>${menu}</nav><h1>${words}</h1><p>All about ${words}.</p>`;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

async function openSite(pages: Record<string, Answer>) {
  const asked: string[] = [];
  const site = await loopbackSite((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = pages[path] ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (typeof answer === 'function') answer(request, response);
    else response.setHeader('content-type', 'text/html').end(answer);
  });
  return { ...site, asked, pages };
}

function at(sourceId: SourceId) {
  return { workspaceId: shop.workspaceId, agentId: shop.agentId, sourceId };
}

async function added(origin: string): Promise<SourceId> {
  const { workspaceId, agentId } = shop;
  const one = await addSource(fixture.deps, { workspaceId, agentId }, { kind: 'website', url: `${origin}/` });
  const id = parseId('source', one?.id ?? '');
  if (id === null) throw new Error('It was not added');
  return id;
}

async function train(id: SourceId, ids = fixture.deps.ids): Promise<void> {
  const deps: TrainingDeps = {
    ...fixture.deps,
    ids,
    parser: { parse: parseDocument, parseFeed, parseSitemap: async (bytes) => parseSitemap(bytes) },
    fetch: (url, options) => guardedFetch(url, { ...options, allowPrivate: [new URL(url).host] }),
    crawlLimitsFor: () => ({ delayMs: 0, concurrency: 1 }),
  };
  await trainSource(deps, at(id), new AbortController().signal);
}

async function again(id: SourceId): Promise<void> {
  await fetchAgain(fixture.deps, at(id));
  await train(id);
}

async function source(id: SourceId): Promise<Source> {
  const { workspaceId, agentId } = shop;
  const found = (await listSources(fixture.deps, { workspaceId, agentId }))?.find((one) => one.id === id);
  if (found === undefined) throw new Error('There is no such source');
  return found;
}

async function documents(id: SourceId): Promise<{ id: string; path: string }[]> {
  const rows = await fixture.rows<{ id: string; url: string }>(
    'select id, url from document where source_id = $1 order by url',
    [id],
  );
  return rows.map((row) => ({ id: row.id, path: new URL(row.url).pathname }));
}

async function texts(id: SourceId): Promise<string[]> {
  const rows = await fixture.rows<{ text: string }>(
    'select p.text from passage p join document d on d.id = p.document_id where d.source_id = $1',
    [id],
  );
  return rows.map(({ text }) => text);
}

async function states(id: SourceId): Promise<Record<string, string>> {
  const rows = await fixture.rows<{ url: string; state: string }>(
    'select url, state from source_page where source_id = $1 order by ordinal',
    [id],
  );
  return Object.fromEntries(rows.map(({ url, state }) => [new URL(url).pathname, state]));
}

/** In how many hours each armed fetch of the source is due. */
async function waitingFetches(id: SourceId): Promise<number[]> {
  const rows = await fixture.rows<{ hours: string }>(
    `select round(extract(epoch from j.run_at - now()) / 3600) as hours
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'refetch_source' and j.payload ->> 'sourceId' = $1`,
    [id],
  );
  return rows.map(({ hours }) => Number(hours));
}
