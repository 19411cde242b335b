import { emptyRow, type FeedRow } from './feed.ts';
import { isThing, textOf, valuesOf } from './json-ld.ts';

/** Shopify's public products.json: `{"products": [{"title", "handle", "variants": [...]}, ...]}`. Also a bare list. */
export function shopifyRows(json: unknown, url: string): readonly FeedRow[] {
  const products = isThing(json) ? valuesOf(json, 'products') : Array.isArray(json) ? json : [];
  return products.filter(isThing).flatMap((product) => rowsOf(product, url));
}

function rowsOf(product: Readonly<Record<string, unknown>>, url: string): FeedRow[] {
  const handle = textOf(product, 'handle');
  const image = valuesOf(product, 'images').find(isThing);
  const shared: FeedRow = {
    ...emptyRow,
    id: textOf(product, 'id') ?? handle ?? '',
    title: textOf(product, 'title') ?? textOf(product, 'name') ?? '',
    description: textOf(product, 'body_html') ?? textOf(product, 'description') ?? '',
    brand: textOf(product, 'vendor') ?? textOf(product, 'brand') ?? '',
    link:
      handle === null ? (textOf(product, 'url') ?? '') : (URL.parse(`/products/${handle}`, url)?.href ?? ''),
    image: (image && textOf(image, 'src')) ?? textOf(product, 'image') ?? '',
    price: textOf(product, 'price') ?? '',
    availability: textOf(product, 'availability') ?? '',
    sku: textOf(product, 'sku') ?? '',
  };
  const variants = valuesOf(product, 'variants').filter(isThing);
  if (variants.length === 0) return [shared];
  return variants.map((variant) => ({
    ...shared,
    variantOf: shared.id,
    variantName: textOf(variant, 'title') ?? '',
    price: textOf(variant, 'price') ?? '',
    listPrice: textOf(variant, 'compare_at_price') ?? '',
    availability: typeof variant['available'] === 'boolean' ? (variant['available'] ? 'yes' : 'no') : '',
    sku: textOf(variant, 'sku') ?? '',
  }));
}
