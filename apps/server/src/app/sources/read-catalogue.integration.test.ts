import { type Product, parseId, type SourceId } from '@chatref/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseDocument } from '../../ingest/parse-document.ts';
import { parseFeed } from '../../ingest/parse-feed.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { loadPassages } from '../../store/load-passages.ts';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import { loopbackSite } from '../../web/testing/loopback-site.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { cite } from '../turns/compose-answer.ts';
import { addSource, fetchAgain, listSources, type NewSource } from './sources.ts';
import { trainSource } from './train-source.ts';
import { updateSource } from './update-source.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('ING-54: each product is a document with its row, cited by its page', async () => {
  const site = await openSite({ '/feed.csv': feed('899.00 EUR', 'in stock') });
  const id = await added({ kind: 'products', url: `${site.origin}/feed.csv` });
  await train(id);
  expect(await products(id)).toEqual([
    {
      key: 'G-1',
      title: 'Strat',
      url: 'https://shop.example/p/strat',
      text: '- Strat: price 899.00 EUR; in stock',
      price: '899.00 EUR',
    },
    {
      key: 'G-2',
      title: 'Tele',
      url: 'https://shop.example/p/tele',
      text: '- Tele: price 799.00 EUR; in stock',
      price: '799.00 EUR',
    },
  ]);
  expect(await only()).toMatchObject({ status: 'trained', documents: 2, nextFetchAt: expect.any(String) });
});

test('ING-56: the passage of a product’s row carries what is shown of it, and an answer that cites it as well', async () => {
  const site = await openSite({ '/feed.csv': feed('899.00 EUR', 'in stock') });
  await train(await added({ kind: 'products', url: `${site.origin}/feed.csv` }));
  const read = await inWorkspace(fixture.deps.db, shop.workspaceId, (tx) => loadPassages(tx, shop.agentId));
  const strat = read.find(({ title }) => title === 'Strat');
  const product = {
    name: 'Strat',
    price: '899.00 EUR',
    listPrice: null,
    availability: 'in_stock',
    image: null,
    url: 'https://shop.example/p/strat',
  };
  expect(strat?.product).toEqual(product);
  expect(strat && cite([strat])).toMatchObject([{ n: 1, title: 'Strat', product }]);
});

test('ING-56: what else stands on a product’s page shows no product', async () => {
  const data = { '@type': 'Product', name: 'Lute', offers: { price: 5, priceCurrency: 'EUR' } };
  const html = `<script type="application/ld+json">${JSON.stringify(data)}</script><h1>Lute</h1><p>We ship on Mondays.</p>`;
  await train(await added({ kind: 'file', fileName: 'lute.html', bytes: Buffer.from(html) }));
  const read = await inWorkspace(fixture.deps.db, shop.workspaceId, (tx) => loadPassages(tx, shop.agentId));
  expect(read.map(({ text, product }) => [text, product?.price])).toEqual([
    ['- Lute: price 5 EUR', '5 EUR'],
    ['We ship on Mondays.', undefined],
  ]);
});

test('ING-54: fetched again, the current row is answered from, and only it was written', async () => {
  const site = await openSite({ '/feed.csv': feed('899.00 EUR', 'in stock') });
  const id = await added({ kind: 'products', url: `${site.origin}/feed.csv` });
  await train(id);
  const before = await ids(id);
  site.pages['/feed.csv'] = feed('849.00 EUR', 'out of stock');
  await fetchAgain(fixture.deps, at(id));
  await train(id);
  const [strat] = await products(id);
  expect(strat?.text).toBe('- Strat: price 849.00 EUR; out of stock, not available at the moment');
  const after = await ids(id);
  expect(after.filter((one) => before.includes(one))).toHaveLength(1);
});

test('ING-54: what the feed does not hold any more is forgotten; a feed that is away leaves all', async () => {
  const site = await openSite({ '/feed.csv': feed('899.00 EUR', 'in stock') });
  const id = await added({ kind: 'products', url: `${site.origin}/feed.csv` });
  await train(id);
  site.pages['/feed.csv'] = 'id,title\nG-2,Tele\n';
  await fetchAgain(fixture.deps, at(id));
  await train(id);
  expect((await products(id)).map(({ key }) => key)).toEqual(['G-2']);
  delete site.pages['/feed.csv'];
  await fetchAgain(fixture.deps, at(id));
  await train(id);
  expect(await products(id)).toHaveLength(1);
  expect(await only()).toMatchObject({
    status: 'failed',
    failure: { reason: expect.stringContaining('404') },
  });
});

test('ING-51: Shopify is read page by page, in the currency of the shop', async () => {
  const page = (from: number, count: number) =>
    JSON.stringify({
      products: Array.from({ length: count }, (_, n) => ({
        id: from + n,
        title: `Thing ${from + n}`,
        handle: `thing-${from + n}`,
        variants: [{ title: 'Default Title', price: '5.00', available: true }],
      })),
    });
  const site = await openSite({
    '/meta.json': '{"id":1,"currency":"GBP"}',
    '/products.json?limit=250&page=1': page(1, 250),
    '/products.json?limit=250&page=2': page(251, 20),
  });
  const id = await added({ kind: 'products', url: `${site.origin}/products.json` });
  await train(id);
  const read = await products(id);
  expect(read).toHaveLength(270);
  expect(read[0]?.price).toBe('5.00 GBP');
  expect(site.asked).toEqual([
    '/meta.json',
    '/products.json?limit=250&page=1',
    '/products.json?limit=250&page=2',
  ]);
});

test('ING-52: an uploaded table is read by the columns that its owner names', async () => {
  const bytes = Buffer.from('what,cost\nStrat,899 EUR\n');
  const id = await added({ kind: 'products', fileName: 'mine.csv', bytes });
  await train(id);
  expect(await only()).toMatchObject({ status: 'failed', nextFetchAt: null });
  const columns = { title: 'what', price: 'cost' };
  expect(await updateSource(fixture.deps, at(id), { kind: 'products', settings: { columns } })).toMatchObject(
    {
      source: { status: 'pending', products: { columns, refetch: 'never' } },
    },
  );
  await train(id);
  expect(await products(id)).toMatchObject([{ title: 'Strat', price: '899 EUR' }]);
});

test('ING-54: a feed at a private address is not fetched', async () => {
  const id = await added({ kind: 'products', url: 'http://169.254.169.254/feed.xml' });
  await train(id, []);
  expect(await only()).toMatchObject({ failure: { reason: expect.stringContaining('private network') } });
});

function feed(price: string, availability: string): string {
  return [
    'id,title,link,price,availability',
    `G-1,Strat,https://shop.example/p/strat,${price},${availability}`,
    'G-2,Tele,https://shop.example/p/tele,799.00 EUR,in stock',
  ].join('\n');
}

async function openSite(pages: Record<string, string>) {
  const asked: string[] = [];
  const site = await loopbackSite((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = pages[path];
    if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  });
  return { ...site, asked, pages };
}

function place() {
  return { workspaceId: shop.workspaceId, agentId: shop.agentId };
}

function at(sourceId: SourceId) {
  return { ...place(), sourceId };
}

async function added(source: NewSource): Promise<SourceId> {
  const id = parseId('source', (await addSource(fixture.deps, place(), source))?.id ?? '');
  if (id === null) throw new Error('It was not added');
  return id;
}

async function only() {
  return (await listSources(fixture.deps, place()))?.[0];
}

async function train(id: SourceId, allowPrivate?: readonly string[]): Promise<void> {
  const deps = {
    ...fixture.deps,
    parser: {
      parse: parseDocument,
      parseFeed,
      parseSitemap: () => Promise.reject(new Error('There is none')),
    },
    fetch: (url: string, options: Parameters<typeof guardedFetch>[1]) =>
      guardedFetch(url, { ...options, allowPrivate: allowPrivate ?? [new URL(url).host] }),
    crawlLimitsFor: () => ({}),
  };
  await trainSource(deps, at(id), new AbortController().signal);
}

async function products(id: SourceId) {
  const rows = await fixture.rows<{
    key: string;
    title: string;
    url: string;
    text: string;
    product: Product;
  }>(
    `select d.key, d.title, d.url, p.text, d.product from document d join passage p on p.document_id = d.id
     where d.source_id = $1 order by length(d.key), d.key`,
    [id],
  );
  return rows.map(({ product, ...row }) => ({ ...row, price: product.price }));
}

async function ids(id: SourceId): Promise<string[]> {
  const rows = await fixture.rows<{ id: string }>('select id from document where source_id = $1', [id]);
  return rows.map((row) => row.id);
}
