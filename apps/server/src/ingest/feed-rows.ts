import { emptyRow, type FeedField, type FeedRow } from './feed.ts';

/** Columns that an owner named; `ProductColumns` of the wire is one. */
type NamedColumns = Readonly<{ [Field in FeedField]?: string | null | undefined }>;

/** What shops call their columns, Google's names for its Merchant feed first. */
const usualNames: Readonly<Record<FeedField, readonly string[]>> = {
  id: ['id', 'product id', 'item id', 'article number', 'artikelnummer', 'art nr', 'reference', 'handle'],
  title: [
    'title',
    'name',
    'product',
    'product name',
    'product title',
    'produkt',
    'bezeichnung',
    'artikel',
    'titel',
    'nom',
    'nombre',
    'nome',
    'naam',
  ],
  description: [
    'description',
    'body html',
    'body (html)',
    'beschreibung',
    'text',
    'descripción',
    'descrizione',
    'descrição',
    'omschrijving',
  ],
  link: ['link', 'url', 'product url', 'page', 'address', 'adresse'],
  image: ['image link', 'image', 'image url', 'image src', 'picture', 'bild'],
  price: ['price', 'variant price', 'regular price', 'preis', 'prix', 'precio', 'prezzo', 'preço', 'prijs'],
  salePrice: ['sale price', 'special price', 'reduced price', 'aktionspreis'],
  availability: [
    'availability',
    'stock',
    'in stock',
    'in stock?',
    'quantity',
    'qty',
    'inventory',
    'variant inventory qty',
    'verfügbarkeit',
    'bestand',
    'lager',
    'disponibilité',
    'disponibilidad',
    'disponibilità',
    'voorraad',
  ],
  brand: ['brand', 'vendor', 'manufacturer', 'marke', 'hersteller', 'marque', 'marca', 'merk'],
  sku: ['sku', 'variant sku', 'mpn', 'gtin', 'ean'],
  variantOf: ['item group id', 'parent', 'parent sku', 'parent id', 'group'],
  variantName: ['variant', 'variant name', 'option1 value', 'option', 'variante'],
  listPrice: ['compare at price', 'variant compare at price', 'list price', 'uvp', 'msrp'],
  currency: ['currency', 'währung', 'devise', 'moneda', 'valuta'],
};

/** A table with a header as rows of a catalogue; a column that its owner named is believed before any other. */
export function feedRows(
  [header = [], ...body]: readonly (readonly string[])[],
  columns: NamedColumns = {},
): readonly FeedRow[] {
  const places = placesIn(header, columns);
  // Colour and size have columns of their own in Google's feeds; together they name a variant.
  const traits = ['color', 'colour', 'size', 'material', 'farbe', 'größe'].flatMap(
    (name) => indexOf(header, [name]) ?? [],
  );
  return body.map((cells) => {
    const row: Record<FeedField, string> = { ...emptyRow };
    for (const [field, at] of places) row[field] = cells[at] ?? '';
    const told = traits.flatMap((at) => cells[at] || []);
    return row.variantName === '' && told.length > 0 ? { ...row, variantName: told.join(', ') } : row;
  });
}

/** Whether the header names what a product needs at the least. */
export function isCatalogueHeader(header: readonly string[], columns: NamedColumns = {}): boolean {
  const fields = placesIn(header, columns).map(([field]) => field);
  return fields.includes('title');
}

function placesIn(header: readonly string[], columns: NamedColumns): [FeedField, number][] {
  const fields = Object.keys(emptyRow).filter(isField);
  return fields.flatMap((field) => {
    const named = columns[field];
    const at = indexOf(header, named ? [named] : usualNames[field]);
    return at === undefined ? [] : [[field, at] satisfies [FeedField, number]];
  });
}

function isField(name: string): name is FeedField {
  return name in usualNames;
}

function indexOf(header: readonly string[], names: readonly string[]): number | undefined {
  const plain = header.map(plainName);
  for (const name of names) {
    const at = plain.indexOf(plainName(name));
    if (at >= 0) return at;
  }
  return undefined;
}

/** "g:image_link", "Image Link" and "image-link" are one. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^g:/u, '')
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}
