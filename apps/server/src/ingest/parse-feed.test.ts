import { gzipSync } from 'node:zlib';
import type { ProductColumns } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { parseFeed } from './parse-feed.ts';
import { makeXlsx } from './testing/make-office.ts';

type More = { readonly columns?: ProductColumns; readonly currency?: string; readonly url?: string };

function read(
  text: string | Uint8Array,
  { columns = {}, currency = '', url = 'https://shop.example/products.json' }: More = {},
) {
  return parseFeed({ kind: 'feed', bytes: Buffer.from(text), url, columns, currency });
}

async function productsOf(text: string | Uint8Array, more: More = {}) {
  const feed = await read(text, more);
  if (feed.kind === 'failed') throw new Error(feed.code);
  return feed.products;
}

const items = `
  <item><g:id>G-1</g:id><title>Player Strat</title><description><![CDATA[<p>Alder &amp; maple.</p>]]></description>
    <link>https://shop.example/p/strat</link><g:image_link>https://shop.example/s.jpg</g:image_link>
    <g:price>999.00 EUR</g:price><g:sale_price>899.00 EUR</g:sale_price><g:availability>in_stock</g:availability><g:brand>Fender</g:brand></item>
  <item><g:id>T-1</g:id><g:item_group_id>T</g:item_group_id><title>Band shirt</title><g:color>Red</g:color><g:size>L</g:size><g:price>20.00 EUR</g:price><g:availability>out of stock</g:availability></item>
  <item><g:id>T-2</g:id><g:item_group_id>T</g:item_group_id><title>Band shirt</title><g:color>Red</g:color><g:size>XL</g:size><g:price>22.00 EUR</g:price><g:availability>in stock</g:availability></item>`;

describe('ING-50 Google Merchant feeds', () => {
  test.each([
    [
      'RSS',
      `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>${items}</channel></rss>`,
    ],
    ['Atom', `<feed xmlns="http://www.w3.org/2005/Atom">${items.replaceAll('item>', 'entry>')}</feed>`],
  ])('ING-50 %s: price, stock and variants', async (_name, xml) => {
    const [strat, shirt, ...others] = await productsOf(xml);
    expect(others).toEqual([]);
    expect(strat).toEqual({
      key: 'G-1',
      product: {
        name: 'Player Strat',
        description: 'Alder & maple.',
        brand: 'Fender',
        url: 'https://shop.example/p/strat',
        image: 'https://shop.example/s.jpg',
        price: '899.00 EUR',
        listPrice: '999.00 EUR',
        availability: 'in_stock',
        sku: null,
        variants: [],
      },
    });
    expect(shirt).toMatchObject({
      key: 'T',
      product: {
        price: '20.00 EUR to 22.00 EUR',
        availability: 'in_stock',
        variants: [
          { name: 'Red, L', price: '20.00 EUR', availability: 'out_of_stock' },
          { name: 'Red, XL', price: '22.00 EUR', availability: 'in_stock' },
        ],
      },
    });
  });

  test('ING-50 as a table, and packed', async () => {
    const tsv = 'id\ttitle\tprice\tavailability\nG-1\tStrat\t899.00 EUR\tpreorder\n';
    expect(await productsOf(gzipSync(tsv))).toMatchObject([
      { key: 'G-1', product: { name: 'Strat', price: '899.00 EUR', availability: 'preorder' } },
    ]);
  });
});

describe('ING-51 Shopify', () => {
  const product = {
    id: 7,
    title: 'Cable',
    handle: 'cable',
    body_html: '<p>Three metres.</p>',
    vendor: 'Cordial',
    images: [{ src: 'https://cdn.example/cable.jpg' }],
    variants: [
      { title: '3 m', price: '19.90', compare_at_price: '24.90', available: true, sku: 'C-3' },
      { title: '6 m', price: '29.90', compare_at_price: null, available: false, sku: 'C-6' },
    ],
  };

  test('ING-51 products.json with the currency of the shop', async () => {
    const [cable] = await productsOf(JSON.stringify({ products: [product] }), { currency: 'EUR' });
    expect(cable).toMatchObject({
      key: '7',
      product: {
        name: 'Cable',
        url: 'https://shop.example/products/cable',
        variants: [
          { name: '3 m', price: '19.90 EUR', listPrice: '24.90 EUR', availability: 'in_stock', sku: 'C-3' },
          { name: '6 m', price: '29.90 EUR', listPrice: null, availability: 'out_of_stock' },
        ],
      },
    });
  });

  test('ING-51 a product with one variant only has none', async () => {
    const single = { ...product, variants: [{ title: 'Default Title', price: '5.00', available: true }] };
    expect(await productsOf(JSON.stringify({ products: [single] }))).toMatchObject([
      { product: { price: '5.00', availability: 'in_stock', variants: [] } },
    ]);
  });
});

describe('ING-52 tables of a shop’s own', () => {
  test('ING-52 usual names are found, in other languages too; stock may be a number', async () => {
    const csv =
      'Artikelnummer;Bezeichnung;Preis;Währung;Bestand\nG-1;Gitarre;899,00;EUR;3\nG-2;Bass;799,00;EUR;0\n';
    expect(await productsOf(csv)).toMatchObject([
      { key: 'G-1', product: { name: 'Gitarre', price: '899,00 EUR', availability: 'in_stock' } },
      { key: 'G-2', product: { name: 'Bass', availability: 'out_of_stock' } },
    ]);
  });

  test('ING-52 columns that the owner names are believed', async () => {
    const csv = 'nr,what,netto,price\n1,Strat,700,899\n';
    const columns = { title: 'what', price: 'netto', id: null };
    expect(await productsOf(csv, { columns })).toMatchObject([{ product: { name: 'Strat', price: '700' } }]);
    expect(await read(csv)).toMatchObject({ kind: 'failed', code: 'unknown_columns' });
  });

  test('ING-52 a workbook', async () => {
    const bytes = makeXlsx({
      Products: [
        ['SKU', 'Name', 'Price'],
        ['S-1', 'Strings', 9.9],
      ],
    });
    expect(await productsOf(bytes)).toMatchObject([
      { product: { name: 'Strings', price: '9.9', sku: 'S-1' } },
    ]);
  });

  test('ING-52 a row without a name is told, the others are kept', async () => {
    const feed = await read('id,title,price\n1,Strat,899\n2,,799\n');
    expect(feed).toMatchObject({ products: [{ key: '1' }], problems: [{ url: 'Row 2 (2)' }] });
  });
});

describe('ING-53 what is no catalogue', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`;

  test.each<[string, string | Uint8Array, string]>([
    ['a web page', '<!doctype html><html><body>Shop</body></html>', 'not_a_catalogue'],
    ['other XML', '<urlset><url><loc>https://shop.example/</loc></url></urlset>', 'not_a_catalogue'],
    ['broken JSON', '{"products": [', 'not_a_catalogue'],
    ['no products', '{"products": []}', 'empty_catalogue'],
    ['nothing', '', 'unknown_columns'],
    ['a gzip bomb', gzipSync(Buffer.alloc(40_000_000, ' ')), 'not_a_catalogue'],
  ])('ING-53 %s', async (_name, text, code) => {
    expect(await read(text)).toMatchObject({ kind: 'failed', code });
  });

  test('ING-53 entities are not expanded, and addresses other than of the web are dropped', async () => {
    expect(await productsOf(bomb)).toMatchObject([{ product: { name: '&b;' } }]);
    const csv = 'title,link,image\nStrat,javascript:alert(1),file:///etc/passwd\n';
    expect(await productsOf(csv)).toMatchObject([{ product: { url: null, image: null } }]);
  });

  test('ING-53 more products than one catalogue may hold are left out, and that is said', async () => {
    const csv = `id,title\n${Array.from({ length: 10_050 }, (_, n) => `${n},Thing ${n}`).join('\n')}`;
    const feed = await read(csv);
    expect(feed).toMatchObject({ problems: [{ reason: expect.stringContaining('10,000') }] });
    expect(feed.kind === 'feed' && feed.products.length).toBe(10_000);
  });
});
