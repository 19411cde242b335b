import type { CheerioAPI } from 'cheerio';
import { MAX_JSON_LD_CHARS, MAX_JSON_LD_DEPTH, MAX_JSON_LD_NODES } from './limits.ts';

/** One thing that a page describes to machines: its types, and its properties as they stand there. */
export type Thing = { readonly types: readonly string[]; readonly of: Readonly<Record<string, unknown>> };

/**
 * Everything of a page's JSON-LD that has a type, outermost first. What cannot be read is no failure: the page's own words
 * are there as well.
 */
export function readJsonLd($: CheerioAPI): readonly Thing[] {
  const things: Thing[] = [];
  for (const element of $('script[type="application/ld+json" i]')) {
    const text = $(element).text();
    if (text.length <= MAX_JSON_LD_CHARS) collect(parsed(text), 0, things);
  }
  return things;
}

/** Shops wrap it in comments and leave line breaks inside of strings, which JSON knows neither of. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(-->|\]\]>)\s*$/gu, '');
  try {
    return JSON.parse(bare.replace(/[\u0000-\u001f]+/gu, ' '));
  } catch {
    return null;
  }
}

function collect(node: unknown, depth: number, things: Thing[]): void {
  if (depth > MAX_JSON_LD_DEPTH || things.length >= MAX_JSON_LD_NODES) return;
  if (Array.isArray(node)) {
    for (const one of node) collect(one, depth + 1, things);
    return;
  }
  if (!isThing(node)) return;
  const types = typesOf(node);
  if (types.length > 0) things.push({ types, of: node });
  // A product's own parts are read with it; everything else may hold products.
  if (types.some((type) => type === 'Product' || type === 'ProductGroup')) return;
  for (const value of Object.values(node)) if (typeof value === 'object') collect(value, depth + 1, things);
}

export function isThing(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function typesOf(node: Readonly<Record<string, unknown>>): string[] {
  return [node['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? [type.replace(/^https?:\/\/schema\.org\//u, '')] : []));
}

/** The values of a property, one or many. */
export function valuesOf(node: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = node[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first value of a property that is words or a number; a thing speaks by its name. */
export function textOf(node: Readonly<Record<string, unknown>>, name: string): string | null {
  for (const value of valuesOf(node, name)) {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (isThing(value)) return textOf(value, 'name') ?? textOf(value, '@value');
  }
  return null;
}
