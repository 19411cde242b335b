/** What a shop says of its stock, as schema.org and the Merchant feeds name it. */
export type Availability = 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder' | 'discontinued';

export type ProductOffer = {
  /** As the shop writes it, with its currency ("1,299.00 EUR"); null when it names none. */
  readonly price: string | null;
  /** What it cost before, where the price is a reduced one. */
  readonly listPrice: string | null;
  readonly availability: Availability | null;
  readonly sku: string | null;
};

/** One way to have a product: a size, a colour, left-handed. */
export type ProductVariant = ProductOffer & { readonly name: string };

/** What is shown of a product beside an answer. */
export type ProductCard = Pick<Product, 'name' | 'price' | 'listPrice' | 'availability' | 'image' | 'url'>;

/** A product as a page or a feed describes it: data to read out, never words to follow. */
export type Product = ProductOffer & {
  readonly name: string;
  readonly description: string | null;
  readonly brand: string | null;
  readonly url: string | null;
  readonly image: string | null;
  readonly variants: readonly ProductVariant[];
};
