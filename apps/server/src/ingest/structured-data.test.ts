import { splitPassages } from '@chatref/core';
import { expect, test } from 'vitest';
import { parseHtml } from './parse-html.ts';

const url = 'https://shop.example/p/strat';

function read(data: unknown, body = '<h1>Strat</h1><p>A guitar.</p>', at = url) {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const outcome = parseHtml(`<script type="application/ld+json">${text}</script>${body}`, at);
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome.document;
}

function recordsOf(document: ReturnType<typeof read>) {
  return document.blocks.flatMap((block) => (block.kind === 'record' ? [block] : []));
}

const strat = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Player Strat',
  sku: 'FS-1',
  brand: { '@type': 'Brand', name: 'Fender' },
  description: 'Alder body &amp; maple neck.',
  image: ['/strat.jpg'],
  offers: {
    '@type': 'Offer',
    price: 899,
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
    url: '/p/strat',
  },
};

test('ING-40 a product is a passage of its own with price and stock, beside what the page says', () => {
  const document = read(strat);
  expect(recordsOf(document)).toEqual([
    {
      kind: 'record',
      name: 'Player Strat',
      lines: ['Player Strat: price 899 EUR; in stock; brand Fender; SKU FS-1'],
      text: 'Alder body & maple neck.',
    },
  ]);
  expect(document.product).toMatchObject({ price: '899 EUR', image: 'https://shop.example/strat.jpg' });
  expect(splitPassages(document).map(({ headings, text }) => [headings, text])).toEqual([
    [
      ['Player Strat'],
      '- Player Strat: price 899 EUR; in stock; brand Fender; SKU FS-1\n\nAlder body & maple neck.',
    ],
    [[], 'A guitar.'],
  ]);
});

test.each([
  ['https://schema.org/OutOfStock', 'out of stock'],
  ['PreOrder', 'pre-order'],
  ['http://schema.org/BackOrder', 'backorder'],
  ['http://schema.org/Discontinued', 'discontinued'],
])('ING-40 availability %s is said as %s', (availability, words) => {
  const [record] = recordsOf(read({ ...strat, offers: { ...strat.offers, availability } }));
  expect(record?.lines[0]).toContain(words);
});

test('ING-40 variants each have their line, from offers and from a group', () => {
  const offers = [
    {
      '@type': 'Offer',
      name: 'Right-handed',
      price: '899.00',
      priceCurrency: 'EUR',
      availability: 'InStock',
    },
    { '@type': 'Offer', name: 'Left-handed', price: '949.00', priceCurrency: 'EUR', availability: 'SoldOut' },
  ];
  const soldOutFirst = read({ ...strat, offers: offers.toReversed() });
  expect(recordsOf(soldOutFirst)[0]?.lines[0]).toContain('in stock');
  expect(recordsOf(read({ ...strat, offers }))[0]?.lines).toEqual([
    'Player Strat: price 899.00 EUR to 949.00 EUR; in stock; brand Fender; SKU FS-1',
    'Player Strat, Right-handed: price 899.00 EUR; in stock',
    'Player Strat, Left-handed: price 949.00 EUR; out of stock, not available at the moment',
  ]);
  const hasVariant = [
    { '@type': 'Product', color: 'Red', size: 'XL', offers: { price: 20, priceCurrency: 'USD' } },
  ];
  const group = { '@type': 'ProductGroup', name: 'Shirt', hasVariant };
  expect(recordsOf(read(group))[0]?.lines[1]).toBe('Shirt, Red, XL: price 20 USD');
});

test('ING-40 a range of prices, and products inside of a graph or a list', () => {
  const aggregate = { '@type': 'AggregateOffer', lowPrice: 10, highPrice: 25, priceCurrency: 'GBP' };
  const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: strat }] };
  const document = read({ '@graph': [{ ...strat, name: 'Strings', offers: aggregate }, list] });
  expect(recordsOf(document).map(({ name }) => name)).toEqual(['Strings', 'Player Strat']);
  expect(recordsOf(document)[0]?.lines[0]).toContain('price 10 GBP to 25 GBP');
  expect(document.product).toBeUndefined();
});

test('ING-41 questions with answers are passages, unless the page says them itself', () => {
  const faq = {
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: 'Do you ship abroad?',
        acceptedAnswer: { '@type': 'Answer', text: '<p>Yes, <b>to all</b> of Europe.</p>' },
      },
      { '@type': 'Question', name: 'Can I pay later?', acceptedAnswer: { text: 'Yes, within 30 days.' } },
    ],
  };
  const document = read(faq, '<h1>FAQ</h1><h2>Can I pay later?</h2><p>Yes, within  30 days.</p>');
  expect(recordsOf(document)).toEqual([
    { kind: 'record', name: 'Do you ship abroad?', lines: [], text: 'Yes, to all of Europe.' },
  ]);
});

test('ING-41 opening hours are told where a person would look for them, alike days together', () => {
  const store = {
    '@type': ['MusicStore', 'LocalBusiness'],
    name: 'Marlow Strings',
    openingHoursSpecification: [
      {
        dayOfWeek: ['Monday', 'Tuesday', 'https://schema.org/Wednesday'],
        opens: '09:00:00',
        closes: '18:00:00',
      },
      { dayOfWeek: 'Saturday', opens: '10:00', closes: '14:00' },
      { dayOfWeek: 'Sunday', opens: '00:00', closes: '00:00' },
    ],
    specialOpeningHoursSpecification: { validFrom: '2026-12-24', validThrough: '2026-12-26' },
  };
  const lines = [
    'Monday to Wednesday: 09:00 to 18:00',
    'Saturday: 10:00 to 14:00',
    'Sunday: closed',
    '2026-12-24 to 2026-12-26: closed',
  ];
  const home = read(store, undefined, 'https://shop.example/');
  expect(recordsOf(home)).toEqual([
    { kind: 'record', name: 'Opening hours of Marlow Strings', lines, text: '' },
  ]);
  expect(recordsOf(read(store))).toEqual([]);
  const short = read(
    { '@type': 'Store', openingHours: ['Mo-Fr 09:00-17:00', 'Sa,Su 10:00-12:00'] },
    undefined,
    '',
  );
  expect(recordsOf(short)[0]?.lines).toEqual([
    'Monday to Friday: 09:00 to 17:00',
    'Saturday to Sunday: 10:00 to 12:00',
  ]);
});

test('ING-40 a page that is nothing but data for machines is a page', () => {
  expect(recordsOf(read(strat, '<div id="root"></div>'))).toHaveLength(1);
});

test.each([
  ['broken JSON', '{"@type": "Product", "name": '],
  ['no object', '"Product"'],
  ['a product without a name', { '@type': 'Product', offers: { price: 1 } }],
  ['a product without an offer', { '@type': 'Product', name: 'Strat' }],
  ['too much of it', `{"@type":"Product","name":"${'x'.repeat(600_000)}","offers":{"price":1}}`],
  ['nested without end', `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`],
  ['a script as an address', { ...strat, offers: {}, image: 'javascript:alert(1)' }],
])('ING-42 %s is no failure and no record', (_name, data) => {
  expect(recordsOf(read(data))).toEqual([]);
});

test('ING-42 wrapped in a comment, or with line breaks in its strings, it is read', () => {
  const text = JSON.stringify(strat).replace('Alder body', 'Alder\nbody');
  expect(recordsOf(read(`<!-- ${text} -->`))[0]?.text).toBe('Alder body & maple neck.');
});
