import type { Product } from '@chatref/core';
import type { ProductColumns } from '@chatref/protocol';

/** One line of a catalogue as its shop wrote it; '' where it says nothing. */
export type FeedRow = { readonly [Field in FeedField]: string };
export type FeedField = keyof ProductColumns | 'variantName' | 'listPrice' | 'currency';

export type CatalogueProduct = {
  /** What the shop calls it by; the same in every reading. */
  readonly key: string;
  readonly product: Product;
};

export type Feed = {
  readonly kind: 'feed';
  readonly products: readonly CatalogueProduct[];
  /** What of it could not be read, by where it stands. */
  readonly problems: readonly { readonly url: string; readonly reason: string; readonly remedy: string }[];
};

export const emptyRow: FeedRow = {
  id: '',
  title: '',
  description: '',
  link: '',
  image: '',
  price: '',
  salePrice: '',
  availability: '',
  brand: '',
  sku: '',
  variantOf: '',
  variantName: '',
  listPrice: '',
  currency: '',
};
