import type { AgentId, Passage, PassageId, Product, ProductCard } from '@chatref/core';
import type { Tx } from './in-workspace.ts';

export type StoredPassage = Passage & { readonly id: PassageId; readonly language?: string };

/** Every passage of an agent, in the order of its documents. */
export async function loadPassages(tx: Tx, agentId: AgentId): Promise<readonly StoredPassage[]> {
  const rows = await tx
    .selectFrom('passage')
    .select(['id', 'document_id', 'ordinal', 'title', 'headings', 'text', 'url', 'page', 'language'])
    .where('agent_id', '=', agentId)
    .orderBy('document_id')
    .orderBy('ordinal')
    .execute();
  const products = await loadProducts(tx, agentId);
  return rows.map(({ document_id: documentId, url, page, language, ...passage }) => ({
    ...passage,
    ...(url === null ? {} : { url }),
    ...(page === null ? {} : { page }),
    ...(language === null ? {} : { language }),
    ...cardOf(products.get(documentId), passage.text),
  }));
}

async function loadProducts(tx: Tx, agentId: AgentId): Promise<ReadonlyMap<string, Product>> {
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'product'])
    .where('agent_id', '=', agentId)
    .where('product', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ id, product }) => (product === null ? [] : [[id, product] as const])));
}

/** For the passage that reads the row out, which begins with the product's name; not for what else its page says. */
function cardOf(product: Product | undefined, text: string): { product?: ProductCard } {
  if (product === undefined || !text.startsWith(`- ${product.name}`)) return {};
  const { name, price, listPrice, availability, image, url } = product;
  return { product: { name, price, listPrice, availability, image, url } };
}
