import type { Citation, ProductCard } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';

const maxShown = 3;

/** The products whose rows an answer quotes, as their shop gives them. */
export function Products({ citations }: { readonly citations: readonly Citation[] }) {
  const byName = new Map(citations.flatMap(({ product }) => (product ? [[product.name, product]] : [])));
  if (byName.size === 0) return null;
  return (
    <ul class="products" aria-label={panelStrings.products}>
      {[...byName.values()].slice(0, maxShown).map((product) => (
        <li key={product.name}>
          <Card product={product} />
        </li>
      ))}
    </ul>
  );
}

function Card({ product }: { readonly product: ProductCard }) {
  const { name, price, listPrice, availability, image, url } = product;
  const inside = (
    <>
      {isWeb(image) && <img src={image} alt="" loading="lazy" referrerpolicy="no-referrer" />}
      <span class="product-words">
        <span class="product-name">{name}</span>
        <span class="product-facts">
          {price !== null && <b>{price}</b>}
          {listPrice !== null && (
            <s>
              <span class="unseen">{panelStrings.productBefore}</span> {listPrice}
            </s>
          )}
          {availability !== null && (
            <span class={availability}>{panelStrings.availability[availability]}</span>
          )}
        </span>
      </span>
    </>
  );
  if (!isWeb(url)) return <div class="product">{inside}</div>;
  return (
    <a class="product" href={url} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  );
}

/** Only an address of the web becomes a link or a picture, whatever a feed claims. */
function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}
