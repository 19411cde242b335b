import type { Block } from './document.ts';
import type { Product, ProductOffer } from './product.ts';

/** Variants told one by one; a product in two hundred colours is summed up by its first ones. */
const MAX_VARIANTS_TOLD = 60;

/**
 * A product as a record: one line with what is asked for most, since a line that is quoted alone has lost its heading;
 * then a line for each variant, then its description.
 */
export function renderProduct(product: Product): Extract<Block, { kind: 'record' }> {
  const told = product.variants.slice(0, MAX_VARIANTS_TOLD);
  const left = product.variants.length - told.length;
  return {
    kind: 'record',
    name: product.name,
    lines: [
      lineOf(product.name, factsOf(product)),
      ...told.map((variant) => lineOf(`${product.name}, ${variant.name}`, factsOf(variant))),
      ...(left > 0 ? [`${product.name}: ${left} more variants`] : []),
    ],
    text: product.description ?? '',
  };
}

function lineOf(name: string, facts: readonly string[]): string {
  return facts.length === 0 ? name : `${name}: ${facts.join('; ')}`;
}

function factsOf(offer: ProductOffer & { readonly brand?: string | null }): string[] {
  const { price, listPrice, availability, sku, brand = null } = offer;
  const facts: (string | null)[] = [
    price && (listPrice === null ? `price ${price}` : `price ${price} (before: ${listPrice})`),
    availability && availabilityWords[availability],
    brand && `brand ${brand}`,
    sku && `SKU ${sku}`,
  ];
  return facts.flatMap((fact) => fact || []);
}

const availabilityWords = {
  in_stock: 'in stock',
  out_of_stock: 'out of stock, not available at the moment',
  preorder: 'available for pre-order',
  backorder: 'on backorder: can be ordered, ships later',
  discontinued: 'discontinued, no longer available',
} as const;
