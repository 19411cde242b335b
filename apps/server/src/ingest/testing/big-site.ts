import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const categories = 40;
const productsPerCategory = 46;
/** Named by the sitemap alone. */
const hiddenPages = 100;
const chainPages = 10;

export type BigSite = {
  readonly origin: string;
  readonly host: string;
  /** Paths of all pages that hold text of their own and can be reached. */
  readonly pages: readonly string[];
  /** How often each path was asked for, with its query. */
  readonly asked: ReadonlyMap<string, number>;
  /** Resolves as soon as so many requests have come. */
  readonly untilAsked: (count: number) => Promise<void>;
  readonly close: () => void;
};

/**
 * A shop of some 2,000 pages with everything that makes crawlers lose their way: redirects and loops, dead and shaky
 * pages, slow ones and one that never ends, doubles under other addresses, a calendar without end, filters, links that
 * nest for ever, bombs, pages behind robots.txt.
 */
export async function openBigSite(): Promise<BigSite> {
  const asked = new Map<string, number>();
  const waiting: { count: number; done: () => void }[] = [];
  let total = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    total += 1;
    for (const { count, done } of waiting) if (total >= count) done();
    answer(path, { request, response, times: asked.get(path) ?? 1 });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port');
  const host = `127.0.0.1:${address.port}`;
  return {
    origin: `http://${host}`,
    host,
    asked,
    pages: allPages(),
    untilAsked: (count) => new Promise((done) => waiting.push({ count, done })),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function allPages(): string[] {
  const shelves = range(categories).map((category) => `/c/${category}`);
  const products = range(categories).flatMap((category) =>
    range(productsPerCategory).map((n) => `/p/${category}-${n}`),
  );
  const hidden = range(hiddenPages).map((n) => `/hidden/${n}`);
  const chain = range(chainPages).map((n) => `/guide/${n}`);
  return ['/', ...shelves, ...products, ...hidden, ...chain, '/moved-here', '/slow', '/shaky', '/busy'];
}

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** How often this path was asked for by now. */
  readonly times: number;
};

function answer(path: string, exchange: Exchange): void {
  const { request, response, times } = exchange;
  const origin = `http://${request.headers.host}`;
  const [kind = '', rest = ''] = path.slice(1).split('/');
  const send = (body: string) => response.setHeader('content-type', 'text/html').end(body);
  const move = (to: string) => response.writeHead(301, { location: to }).end();
  const trouble: Readonly<Record<string, () => void>> = {
    'robots.txt': () =>
      response
        .setHeader('content-type', 'text/plain')
        .end(`User-agent: *\nDisallow: /private\nSitemap: ${origin}/sitemaps.xml`),
    'sitemaps.xml': () =>
      response.end(`<sitemapindex><sitemap><loc>${origin}/hidden.xml.gz</loc></sitemap></sitemapindex>`),
    'hidden.xml.gz': () => response.end(gzipSync(sitemap(origin))),
    old: () => move(`/older/${rest}`),
    older: () => move('/moved-here'),
    loop: () => move(rest === 'a' ? '/loop/b' : '/loop/a'),
    out: () => move('http://127.0.0.1:9/'),
    gone: () => response.writeHead(410).end(),
    broken: () => response.writeHead(500).end(),
    shaky: () => (times === 1 ? response.writeHead(502).end() : send(page(path, []))),
    busy: () => (times === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : send(page(path, []))),
    slow: () => setTimeout(() => send(page(path, [])), 200),
    never: () => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>And then'),
    huge: () => send(`<p>${'endless '.repeat(300_000)}</p>`),
    bomb: () =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(5_000_000, ' '))),
    private: () => send(page(path, [])),
    // The same words under many addresses.
    print: () => send(page(`/p/${rest}`, [])),
    variant: () => send(page(path, [], `<link rel="canonical" href="/p/0-${rest}">`)),
    calendar: () => send(page(path, [`/calendar/${Number(rest) + 1}`])),
    nest: () => send(page(path, [`${path}/nest/${path.length}`])),
  };
  const trap = trouble[kind.split('?')[0] ?? ''];
  if (trap) trap();
  else if (path.startsWith('/list?'))
    send(
      page(
        path,
        range(20).map((n) => `/list?filter=${n}&from=${path.length}`),
      ),
    );
  else if (known.has(path)) send(page(path, linksOf(kind, rest)));
  else response.writeHead(404).end('not here');
}

const known = new Set(allPages());

function linksOf(kind: string, rest: string): string[] {
  if (kind === '') return [...range(categories).map((category) => `/c/${category}`), ...allTraps()];
  if (kind === 'c') return range(productsPerCategory).map((n) => `/p/${rest}-${n}`);
  if (kind === 'guide') return Number(rest) + 1 < chainPages ? [`/guide/${Number(rest) + 1}`] : [];
  if (kind !== 'p') return ['/'];
  // A product leads to its neighbours, home, and a copy of itself to print.
  const [category = '0', n = '0'] = rest.split('-');
  const others = range(5).map((step) => `/p/${category}-${(Number(n) + step) % productsPerCategory}`);
  return Number(n) % 10 === 0 ? [...others, '/', `/print/${rest}`, `/old/${rest}`] : [...others, '/'];
}

function allTraps(): string[] {
  return [
    ...['/moved-here', '/slow', '/shaky', '/busy', '/guide/0', '/loop/a', '/out', '/gone', '/broken'],
    ...['/never', '/huge', '/bomb', '/private/a', '/calendar/1', '/nest', '/list?filter=0', '/nowhere'],
    ...['/photo.jpg', 'mailto:help@shop.example', 'https://elsewhere.example/', '/logout'],
    ...range(5).map((n) => `/variant/${n + 1}`),
  ];
}

function sitemap(origin: string): string {
  const pages = range(hiddenPages).map((n) => `<url><loc>${origin}/hidden/${n}?utm_source=map</loc></url>`);
  return `<urlset>${pages.join('')}</urlset>`;
}

function page(path: string, links: readonly string[], head = ''): string {
  const menu = links.map((href) => `<a href="${href}">more</a>`).join('');
  return `<head>${head}</head><nav>${menu}</nav><main><h1>About ${path}</h1><p>Everything about ${path}, in words.</p></main>`;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
