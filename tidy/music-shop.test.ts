import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const shop = fileURLToPath(new URL('../examples/music-shop/', import.meta.url));
const files = readdirSync(shop, { recursive: true, encoding: 'utf8' }).sort();
const pages = files.filter((file) => file.endsWith('.html'));
const widget = '<script async src="{{origin}}/widget.js" data-agent="{{agentId}}"></script>';

type Answerable = { question: string; page: string; contains: string };
type Unanswerable = { question: string; page: null };
const questions = JSON.parse(read('questions.json')) as (Answerable | Unanswerable)[];
const answerable = questions.filter((entry): entry is Answerable => entry.page !== null);

describe('the questions about the sample shop', () => {
  it('are many, of both kinds, and each asked once', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(60);
    expect(questions.length - answerable.length).toBeGreaterThanOrEqual(25);
    expect(new Set(questions.map((entry) => entry.question.toLowerCase())).size).toBe(questions.length);
  });

  it.each(answerable)('$page answers "$question"', ({ page, contains }) => {
    expect(page).toMatch(/^\/shop\//);
    expect(existsSync(fileOf(page)), `${page} is missing`).toBe(true);
    expect(contains.length).toBeGreaterThan(0);
    expect(mainText(read(page.slice('/shop/'.length)))).toContain(squeeze(contains));
  });
});

describe.each(pages)('the sample page %s', (page) => {
  const html = read(page);

  it('links only to pages, anchors and assets that exist', () => {
    const broken = [...addresses(html)].filter((address) => !resolves(address, page));
    expect(broken).toEqual([]);
  });

  it('ends with the widget', () => {
    expect(html.split(widget)).toHaveLength(2);
    expect(html.trim().endsWith(`${widget}\n  </body>\n</html>`)).toBe(true);
  });

  it('loads nothing from elsewhere', () => {
    expect(externalLoads(html)).toEqual([]);
  });

  it('has one first heading, one main part, a title and unique ids', () => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every picture a text, and structured data that parses', () => {
    const pictures = html.match(/<img\s[^>]*>/g) ?? [];
    expect(pictures.filter((picture) => !picture.includes(' alt="'))).toEqual([]);
    for (const match of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
      expect(JSON.parse(match[1] ?? '')).toHaveProperty('@context', 'https://schema.org');
    }
  });
});

describe('the sample shop as a whole', () => {
  it('loads nothing from elsewhere in its style sheet, script and pictures', () => {
    const others = files.filter((file) => /\.(css|js|svg)$/.test(file));
    const namespace = 'xmlns="http://www.w3.org/2000/svg"';
    const outside = others.filter((file) => /(?:https?:)?\/\/[a-z0-9]|@import/i.test(code(file, namespace)));
    expect(outside).toEqual([]);
  });

  it('lists every page but the one for a missing page in its sitemap', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>\{\{origin\}\}\/shop\/([^<]+)<\/loc>/g)];
    const expected = pages.filter((page) => page !== '404.html');
    expect(listed.map((match) => match[1]).sort()).toEqual(expected);
    expect(read('robots.txt')).toContain('Sitemap: {{origin}}/shop/sitemap.xml');
  });

  it('offers an expert where shoppers get stuck', () => {
    for (const page of ['checkout.html', 'returns.html', 'builder.html']) {
      expect(read(page)).toMatch(
        /<button[^>]*data-chatref-action="talk-to-an-expert"[^>]*>Talk to an expert</,
      );
    }
  });

  it('names the same price on a product page as on the list of its kind', () => {
    const products = pages.filter((page) => /\/ms-\d{5}\.html$/.test(page));
    expect(products.length).toBeGreaterThanOrEqual(8);
    for (const page of products) {
      const price = /"price": "(\d+)\.00"/.exec(read(page))?.[1];
      const list = read(`${page.split('/')[0]}.html`);
      const card = list.slice(list.indexOf(`/shop/${page}`)).split('</li>')[0] ?? '';
      expect(card, page).toContain(`$${Number(price).toLocaleString('en-US')}`);
    }
  });
});

function read(file: string): string {
  return readFileSync(join(shop, file), 'utf8');
}

function fileOf(address: string): string {
  return join(shop, address.slice('/shop/'.length));
}

/** The text a shopper reads in the main part of a page: no header, footer or notices, no markup, single spaces. */
function mainText(html: string): string {
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const bare = main.replace(/<(script|style|svg)[\s>][\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return squeeze(bare.replaceAll('&amp;', '&'));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function* addresses(html: string): Generator<string> {
  for (const match of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) yield match[1] ?? '';
}

function resolves(address: string, page: string): boolean {
  if (/^(mailto|tel):/.test(address) || address === '{{origin}}/widget.js') return true;
  const [path = '', anchor] = address.replace('{{origin}}', '').split('#');
  const target = path === '' ? page : path.replace(/^\/shop\//, '');
  if (path !== '' && !path.startsWith('/shop/')) return false;
  if (!existsSync(join(shop, target))) return false;
  return anchor === undefined || read(target).includes(` id="${anchor}"`);
}

function externalLoads(html: string): string[] {
  const loading = /<(?:script|img|link|iframe|source|video|audio|form)\s[^>]*(?:src|href|action)="([^"]*)"/g;
  const found = [...html.matchAll(loading)].map((match) => match[1] ?? '');
  return found.filter((address) => !address.startsWith('/shop/') && !address.startsWith('{{origin}}/'));
}

function code(file: string, namespace: string): string {
  return read(file)
    .replace(namespace, '')
    .replace(/^\s*\/\/.*$/gm, '');
}
