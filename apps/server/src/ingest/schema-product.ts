import type { Availability, Product, ProductOffer, ProductVariant } from '@chatref/core';
import { isThing, type Thing, textOf, valuesOf } from './json-ld.ts';
import { MAX_PRODUCT_VARIANTS } from './limits.ts';
import { plainText } from './plain-text.ts';

type Node = Thing['of'];

/** A schema.org Product or ProductGroup with its offers; null without a name, or where it offers nothing to know. */
export function schemaProduct({ of }: Thing, pageUrl: string): Product | null {
  const name = textOf(of, 'name');
  if (name === null) return null;
  const offers = valuesOf(of, 'offers').filter(isThing).flatMap(offersOf);
  const own = bestOf(of, offers);
  const variants = variantsOf(of, offers);
  if (own.price === null && own.availability === null && variants.length === 0) return null;
  const description = textOf(of, 'description');
  return {
    ...own,
    name: plainText(name),
    description: description === null ? null : plainText(description),
    brand: textOf(of, 'brand'),
    url: absolute(textOf(of, 'url'), pageUrl),
    image: absolute(imageOf(of), pageUrl),
    variants,
  };
}

/** An AggregateOffer may list its offers, or say the range alone. */
function offersOf(offer: Node): Node[] {
  const inner = valuesOf(offer, 'offers').filter(isThing);
  return inner.length > 0 ? inner : [offer];
}

function bestOf(product: Node, offers: readonly Node[]): ProductOffer {
  const [first = {}] = offers;
  const prices = [...new Set(offers.flatMap((offer) => priceOf(offer) ?? []))];
  const states = [...new Set(offers.flatMap((offer) => availabilityOf(textOf(offer, 'availability')) ?? []))];
  return {
    price: prices.length > 1 ? `${prices[0]} to ${prices.at(-1)}` : (prices[0] ?? null),
    listPrice: null,
    // One of several to be had is enough to have the product.
    availability: states.includes('in_stock') ? 'in_stock' : (states[0] ?? null),
    sku: textOf(product, 'sku') ?? textOf(first, 'sku') ?? textOf(product, 'mpn'),
  };
}

function variantsOf(product: Node, offers: readonly Node[]): ProductVariant[] {
  const listed = valuesOf(product, 'hasVariant').filter(isThing).map(variantOf);
  const offered =
    offers.length > 1 ? offers.map((offer) => ({ ...offerOf(offer), name: offerName(offer) })) : [];
  return [...listed, ...offered].filter(({ name }) => name !== '').slice(0, MAX_PRODUCT_VARIANTS);
}

function variantOf(variant: Node): ProductVariant {
  const [offer = {}] = valuesOf(variant, 'offers').filter(isThing).flatMap(offersOf);
  const told = ['color', 'size', 'material', 'pattern'].flatMap((name) => textOf(variant, name) ?? []);
  const { sku, ...rest } = offerOf(offer);
  return {
    ...rest,
    sku: textOf(variant, 'sku') ?? sku,
    name: told.length > 0 ? told.join(', ') : (textOf(variant, 'name') ?? ''),
  };
}

function offerName(offer: Node): string {
  const item = valuesOf(offer, 'itemOffered').find(isThing);
  return textOf(offer, 'name') ?? (item && textOf(item, 'name')) ?? textOf(offer, 'sku') ?? '';
}

function offerOf(offer: Node): ProductOffer {
  return {
    price: priceOf(offer),
    listPrice: null,
    availability: availabilityOf(textOf(offer, 'availability')),
    sku: textOf(offer, 'sku'),
  };
}

function priceOf(offer: Node): string | null {
  const specification = valuesOf(offer, 'priceSpecification').find(isThing) ?? {};
  const currency = textOf(offer, 'priceCurrency') ?? textOf(specification, 'priceCurrency');
  const amount = textOf(offer, 'price') ?? textOf(specification, 'price');
  if (amount !== null) return withCurrency(amount, currency);
  const [low, high] = [textOf(offer, 'lowPrice'), textOf(offer, 'highPrice')];
  if (low === null) return null;
  return high === null || high === low
    ? withCurrency(low, currency)
    : `${withCurrency(low, currency)} to ${withCurrency(high, currency)}`;
}

export function withCurrency(amount: string, currency: string | null): string {
  return currency === null || amount.includes(currency) ? amount : `${amount} ${currency}`;
}

/** "https://schema.org/InStock", "InStock", "in stock", "in_stock" and their like. */
export function availabilityOf(text: string | null): Availability | null {
  const word =
    (text ?? '')
      .split('/')
      .at(-1)
      ?.replace(/[\s_-]/gu, '')
      .toLowerCase() ?? '';
  return availabilities[word] ?? null;
}

const availabilities: Readonly<Record<string, Availability | undefined>> = {
  instock: 'in_stock',
  available: 'in_stock',
  limitedavailability: 'in_stock',
  onlineonly: 'in_stock',
  instoreonly: 'in_stock',
  outofstock: 'out_of_stock',
  soldout: 'out_of_stock',
  preorder: 'preorder',
  presale: 'preorder',
  backorder: 'backorder',
  madetoorder: 'backorder',
  discontinued: 'discontinued',
};

function imageOf(product: Node): string | null {
  const [first] = valuesOf(product, 'image');
  return isThing(first) ? textOf(first, 'url') : textOf(product, 'image');
}

/** Web addresses only: what is shown as a picture or a link comes from a foreign page. */
function absolute(address: string | null, base: string): string | null {
  const url = address === null ? null : URL.parse(address, base || undefined);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}
