import type { Citation, ProductCard } from '@chatref/protocol';
import { t } from '../strings/t.ts';
import { safeHref } from './safe-href.ts';

const maxShown = 3;

/** The products whose rows an answer quotes, as the visitor sees them too. */
export function ProductCards({ citations }: { citations: readonly Citation[] }) {
  const byName = new Map(citations.flatMap(({ product }) => (product ? [[product.name, product]] : [])));
  if (byName.size === 0) return null;
  return (
    <ul aria-label={t.conversation.products} className="mt-1.5 flex flex-wrap gap-1.5">
      {[...byName.values()].slice(0, maxShown).map((product) => (
        <li key={product.name} className="max-w-full min-w-0 sm:max-w-80">
          <Card product={product} />
        </li>
      ))}
    </ul>
  );
}

function Card({ product }: { product: ProductCard }) {
  const { name, price, listPrice, availability } = product;
  const [image, href] = [safeHref(product.image), safeHref(product.url)];
  const inside = (
    <>
      {image !== null && (
        <img
          src={image}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          className="size-10 shrink-0 rounded-sm bg-white object-contain"
        />
      )}
      <span className="min-w-0">
        <span className="block truncate text-sm font-medium text-ink">{name}</span>
        <span className="flex flex-wrap gap-x-2 text-xs text-ink-2">
          {price !== null && <b className="text-ink">{price}</b>}
          {listPrice !== null && (
            <s>
              <span className="sr-only">{t.conversation.productBefore}</span> {listPrice}
            </s>
          )}
          {availability !== null && <span>{t.conversation.availability[availability]}</span>}
        </span>
      </span>
    </>
  );
  const look = 'flex max-w-full items-center gap-2.5 rounded-md border border-line bg-surface px-2.5 py-1.5';
  if (href === null) return <div className={look}>{inside}</div>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={`${look} hover:border-line-strong`}>
      {inside}
    </a>
  );
}
