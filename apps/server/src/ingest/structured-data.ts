import { type Block, type Product, renderProduct } from '@chatref/core';
import type { CheerioAPI } from 'cheerio';
import { isThing, readJsonLd, type Thing, textOf, valuesOf } from './json-ld.ts';
import { MAX_RECORDS_PER_PAGE } from './limits.ts';
import { plainText } from './plain-text.ts';
import { schemaHours } from './schema-hours.ts';
import { schemaProduct } from './schema-product.ts';

type RecordBlock = Extract<Block, { kind: 'record' }>;
export type StructuredData = {
  readonly records: readonly RecordBlock[];
  /** Where the page is of one product. */
  readonly product: Product | null;
};

/**
 * What a page tells machines and perhaps nobody else: products with price and stock, questions with answers, opening hours.
 * Each becomes a record. What the page says in its own words already (`says`) is not said twice.
 */
export function structuredData($: CheerioAPI, url: string): (says: string) => StructuredData {
  const things = readJsonLd($);
  return (says) => {
    const visible = squeezed(says);
    const isSaid = (text: string) => visible.includes(squeezed(text).slice(0, saidChars));
    const products = things.filter(isProduct).flatMap((thing) => schemaProduct(thing, url) ?? []);
    const questions = things.filter(({ types }) => types.includes('Question')).flatMap(questionOf);
    const hours = isAboutTheShop(url) ? things.flatMap(hoursOf).slice(0, 1) : [];
    const records = [
      ...products.map((product) =>
        renderProduct(
          product.description !== null && isSaid(product.description)
            ? { ...product, description: null }
            : product,
        ),
      ),
      ...questions.filter(({ text }) => !isSaid(text)),
      ...hours,
    ];
    const [only = null, another] = products;
    return { records: records.slice(0, MAX_RECORDS_PER_PAGE), product: another ? null : only };
  };
}

/** So much of a text that stands on the page is taken for the whole. */
const saidChars = 80;

function squeezed(text: string): string {
  return text
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function isProduct({ types }: Thing): boolean {
  return types.includes('Product') || types.includes('ProductGroup');
}

function questionOf({ of }: Thing): RecordBlock[] {
  const name = textOf(of, 'name');
  const answer = [...valuesOf(of, 'acceptedAnswer'), ...valuesOf(of, 'suggestedAnswer')].find(isThing);
  const text = answer && textOf(answer, 'text');
  return name && text ? [{ kind: 'record', name: plainText(name), lines: [], text: plainText(text) }] : [];
}

function hoursOf(thing: Thing): RecordBlock[] {
  const lines = schemaHours(thing);
  if (lines.length === 0) return [];
  const name = textOf(thing.of, 'name');
  return [{ kind: 'record', name: name ? `Opening hours of ${name}` : 'Opening hours', lines, text: '' }];
}

/** Shops put their hours into every page's head; once is enough, where a person would look for them. */
function isAboutTheShop(url: string): boolean {
  const path = URL.parse(url)?.pathname ?? '/';
  return (
    /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w+)?$/iu.test(path) ||
    /contact|about|hours|opening|visit|store|location|impressum|kontakt|ueber|filiale|horaires|horario|orari/iu.test(
      path,
    )
  );
}
