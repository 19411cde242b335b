import type { Availability, Product, ProductOffer } from '@chatref/core';
import { cleanLine } from './clean-text.ts';
import type { CatalogueProduct, Feed, FeedRow } from './feed.ts';
import { MAX_FEED_PROBLEMS, MAX_FEED_PRODUCTS, MAX_PRODUCT_CHARS, MAX_PRODUCT_VARIANTS } from './limits.ts';
import { plainText } from './plain-text.ts';
import { availabilityOf, withCurrency } from './schema-product.ts';

/** Rows as products: those of one group are one product with variants. A row without a name is told, and left out. */
export function feedProducts(rows: readonly FeedRow[]): Feed {
  const groups = new Map<string, [FeedRow, ...FeedRow[]]>();
  const problems: Feed['problems'][number][] = [];
  for (const [n, row] of rows.entries()) {
    const key = cleanLine(row.variantOf || row.id || row.sku || row.link || row.title);
    const before = groups.get(key);
    if (before) before.push(row);
    else if (cleanLine(row.title) === '') problems.push(nameless(n, row));
    else if (groups.size < MAX_FEED_PRODUCTS) groups.set(key, [row]);
    else if (groups.size === MAX_FEED_PRODUCTS) {
      problems.unshift(tooMany);
      break;
    }
  }
  const products = [...groups].map(([key, group]) => ({ key, product: productOf(group) }));
  return { kind: 'feed', products: unique(products), problems: problems.slice(0, MAX_FEED_PROBLEMS) };
}

/** Two products under one number are both kept: it is the shop's slip, and either may be asked for. */
function unique(products: readonly CatalogueProduct[]): readonly CatalogueProduct[] {
  const seen = new Map<string, number>();
  return products.map(({ key, product }) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? { key, product } : { key: `${key} ${times}`, product };
  });
}

function nameless(n: number, { id }: FeedRow): Feed['problems'][number] {
  return {
    url: id === '' ? `Row ${n + 1}` : `Row ${n + 1} (${id})`,
    reason: 'It has no name.',
    remedy: 'Fill in its title, or say in the settings of this source which column holds it.',
  };
}

const tooMany: Feed['problems'][number] = {
  url: 'The catalogue',
  reason: `It holds more than ${MAX_FEED_PRODUCTS.toLocaleString('en')} products; the rest was left out.`,
  remedy: 'Split the feed, or leave out what is not sold any more.',
};

function productOf(group: readonly [FeedRow, ...FeedRow[]]): Product {
  const [first] = group;
  const name = cleanLine(plainText(first.title));
  const told = group.length > 1 ? group : [];
  const variants = told.slice(0, MAX_PRODUCT_VARIANTS).map((row, n) => ({
    ...offerOf(row),
    name: cleanLine(row.variantName) || ownPart(cleanLine(plainText(row.title)), name) || `${n + 1}`,
  }));
  const description = plainText(first.description).slice(0, MAX_PRODUCT_CHARS);
  return {
    ...(variants.length > 0 ? overallOf(group) : offerOf(first)),
    name,
    description: description === '' ? null : description,
    brand: cleanLine(first.brand) || null,
    url: webAddress(first.link),
    image: webAddress(first.image),
    variants,
  };
}

/** "Shirt, red, XL" beside "Shirt" is "red, XL". */
function ownPart(title: string, name: string): string {
  return title.startsWith(name) ? title.slice(name.length).replace(/^[\s,–-]+/u, '') : title;
}

function offerOf(row: FeedRow): ProductOffer {
  const currency = cleanLine(row.currency) || null;
  const full = priceOf(row.price, currency);
  const sale = priceOf(row.salePrice, currency);
  const before = priceOf(row.listPrice, currency);
  return {
    price: sale ?? full,
    listPrice: sale !== null && sale !== full ? full : before !== full ? before : null,
    availability: stockOf(row.availability),
    sku: cleanLine(row.sku) || null,
  };
}

function overallOf(group: readonly FeedRow[]): ProductOffer {
  const offers = group.map(offerOf);
  const prices = [...new Set(offers.flatMap(({ price }) => price ?? []))].toSorted(
    (a, b) => amountOf(a) - amountOf(b),
  );
  const isOneToBeHad = offers.some(({ availability }) => availability === 'in_stock');
  return {
    price: prices.length > 1 ? `${prices[0]} to ${prices.at(-1)}` : (prices[0] ?? null),
    listPrice: null,
    availability: isOneToBeHad ? 'in_stock' : (offers[0]?.availability ?? null),
    sku: null,
  };
}

function priceOf(text: string, currency: string | null): string | null {
  const price = cleanLine(text);
  if (!/\d/u.test(price)) return null;
  return /\p{L}|\p{Sc}/u.test(price) ? price : withCurrency(price, currency);
}

function amountOf(price: string): number {
  return Number(
    /\d[\d.,]*/u
      .exec(price)?.[0]
      .replace(/,(?=\d{3}\b)/gu, '')
      .replace(',', '.') ?? 0,
  );
}

/** A word of the feeds' own, "yes" or "no", or how many there are. */
function stockOf(text: string): Availability | null {
  const word = cleanLine(text).toLowerCase();
  if (/^-?\d+([.,]\d+)?$/u.test(word))
    return Number(word.replace(',', '.')) > 0 ? 'in_stock' : 'out_of_stock';
  if (/^(yes|true|ja|oui|sí|si|sim|y)$/u.test(word)) return 'in_stock';
  if (/^(no|false|nein|non|não|nee|n)$/u.test(word)) return 'out_of_stock';
  return availabilityOf(word);
}

function webAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}
