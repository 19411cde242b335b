import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crawlSite } from './crawl-site.ts';
import {
  type Answer,
  collect,
  crawl,
  eventsOf,
  openShop,
  type Pages,
  page,
  pathsOf,
  portsTo,
  saidOf,
} from './testing/crawl-shop.ts';
import { makePdf } from './testing/make-pdf.ts';

describe('ING-20 every page of a site, nearest first', () => {
  test('ING-20 links and sitemap, each address once', async () => {
    const shop = await openShop({
      '/': page('home', ['/a', '/b', '/a#x', '/']),
      '/a': page('a', ['/deep', '/b']),
      '/b': page('b', ['/']),
      '/deep': page('deep'),
      '/hidden': page('hidden'),
      '/sitemap.xml': '<urlset><url><loc>ORIGIN/hidden</loc></url><url><loc>ORIGIN/a</loc></url></urlset>',
    });
    const events = await crawl(shop);
    expect(pathsOf(events)).toEqual(['/', '/a', '/b', '/hidden', '/deep']);
    expect(shop.asked.toSorted()).toEqual(
      ['/', '/a', '/b', '/deep', '/hidden', '/robots.txt', '/sitemap.xml'].toSorted(),
    );
    expect(events[1]).toMatchObject({ url: `${shop.origin}/a`, document: { title: 'a' } });
  });

  test('ING-20 a PDF on the way is read too, a picture is not asked for', async () => {
    const pdf = await makePdf([[{ text: 'Price list of strings.', y: 700 }]]);
    const shop = await openShop({
      '/': page('home', ['/list.pdf', '/photo.jpg']),
      '/list.pdf': (_request, response) =>
        response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf),
    });
    expect(pathsOf(await crawl(shop))).toEqual(['/', '/list.pdf']);
    expect(shop.asked).not.toContain('/photo.jpg');
  });

  test('ING-20 the hash changes with the text, not with the menu', async () => {
    const words = { menu: ['/x'], text: 'home' };
    const shop = await openShop((path) => (path === '/' ? page(words.text, words.menu) : undefined));
    const hashOf = async () => {
      const [first] = await crawl(shop);
      return first?.kind === 'page' ? first.hash : undefined;
    };
    const before = await hashOf();
    words.menu = ['/y', '/z'];
    expect(await hashOf()).toBe(before);
    words.text = 'new home';
    expect(await hashOf()).not.toBe(before);
  });
});

describe('ING-21 one site', () => {
  test('ING-21 other hosts are not asked, and links out of the folder are not followed', async () => {
    const other = await openShop({ '/': page('other') });
    const shop = await openShop({
      '/shop/': page('shop', [`${other.origin}/`, '/', '/admin', '/shop/a', '../x', '/shopping']),
      '/shop/a': page('a'),
      '/shop/sitemap.xml':
        '<urlset><url><loc>ORIGIN/blog</loc></url><url><loc>ORIGIN/shop/b</loc></url></urlset>',
      '/shop/b': page('b'),
    });
    expect(pathsOf(await crawl(shop, '/shop/'))).toEqual(['/shop/', '/shop/a', '/shop/b']);
    expect(other.asked).toEqual([]);
    expect(shop.asked.filter((path) => !path.startsWith('/shop/'))).toEqual(['/robots.txt', '/sitemap.xml']);
  });

  test('ING-21 a start address that redirects to another host moves the site there', async () => {
    const www = await openShop({
      '/': page('home', ['/a', '/secret']),
      '/a': page('a'),
      '/robots.txt': 'User-agent: *\nDisallow: /secret',
    });
    const bare = await openShop({
      '/': (_request, response) => response.writeHead(301, { location: www.origin }).end(),
    });
    const crawling = crawlSite(bare.origin, portsTo(bare.host, www.host), { limits: { delayMs: 0 } });
    const events = saidOf(await collect(crawling));
    expect(events.flatMap((event) => (event.kind === 'page' ? [event.url] : []))).toEqual([
      `${www.origin}/`,
      `${www.origin}/a`,
    ]);
    expect(www.asked).not.toContain('/secret');
  });

  test('ING-21 a folder typed without its last slash is still the border', async () => {
    const shop = await openShop({
      '/shop': (_request, response) => response.writeHead(301, { location: '/shop/' }).end(),
      '/shop/': page('shop', ['/shop/a', '/blog']),
      '/shop/a': page('a'),
      '/blog': page('blog'),
    });
    expect(pathsOf(await crawl(shop, '/shop'))).toEqual(['/shop/', '/shop/a']);
  });

  test('ING-21 a page that redirects out of the site is skipped', async () => {
    const other = await openShop({ '/': page('other') });
    const shop = await openShop({
      '/': page('home', ['/out']),
      '/out': (_request, response) => response.writeHead(302, { location: other.origin }).end(),
    });
    const ports = portsTo(shop.host, other.host);
    const events = saidOf(await collect(crawlSite(shop.origin, ports, { limits: { delayMs: 0 } })));
    expect(events[1]).toMatchObject({ kind: 'skipped', code: 'off_site', url: `${shop.origin}/out` });
  });

  test('ING-21 a redirect into a private address is refused', async () => {
    const shop = await openShop({
      '/': page('home', ['/out']),
      '/out': (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    });
    expect((await crawl(shop))[1]).toMatchObject({ kind: 'failed', code: 'blocked_address' });
  });
});

describe('ING-22 robots.txt', () => {
  test('ING-22 what it forbids is not asked for, and is said', async () => {
    const shop = await openShop({
      '/robots.txt':
        'User-agent: *\nDisallow: /\n\nUser-agent: Chatref\nDisallow: /checkout\nAllow: /checkout/help',
      '/': page('home', ['/checkout/pay', '/checkout/help']),
      '/checkout/help': page('help'),
    });
    const events = await crawl(shop);
    expect(pathsOf(events)).toEqual(['/', '/checkout/help']);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'skipped', code: 'robots', url: `${shop.origin}/checkout/pay` }),
    );
    expect(shop.asked).not.toContain('/checkout/pay');
  });

  test('ING-22 a forbidden start address says whose rule it is', async () => {
    const shop = await openShop({ '/robots.txt': 'User-agent: *\nDisallow: /', '/': page('home') });
    expect(await crawl(shop)).toEqual([
      expect.objectContaining({ kind: 'failed', code: 'blocked_by_robots' }),
    ]);
  });

  test('ING-22 when it cannot be read, nothing is', async () => {
    const shop = await openShop({
      '/robots.txt': (_request, response) => response.writeHead(503).end(),
      '/': page('home'),
    });
    expect(await crawl(shop)).toEqual([
      expect.objectContaining({ kind: 'failed', code: 'robots_unavailable' }),
    ]);
    expect(shop.asked).toEqual(['/robots.txt']);
  });

  test('ING-22 a start page served in its place forbids nothing', async () => {
    const html: Answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('User-agent: *\nDisallow: /');
    expect(pathsOf(await crawl(await openShop({ '/robots.txt': html, '/': page('home') })))).toEqual(['/']);
  });

  test('ING-22 the pause between two requests is kept', async () => {
    const times: number[] = [];
    const timed =
      (words: string, links: string[] = []): Answer =>
      (_request, response) => {
        times.push(performance.now());
        response.setHeader('content-type', 'text/html').end(page(words, links));
      };
    const shop = await openShop({
      '/robots.txt': 'User-agent: *\nCrawl-delay: 0.06',
      '/': timed('home', ['/a', '/b', '/c']),
      '/a': timed('a'),
      '/b': timed('b'),
      '/c': timed('c'),
    });
    await crawl(shop);
    const [, a = 0, , c = 0] = times;
    expect(times).toHaveLength(4);
    expect(c - a).toBeGreaterThan(100);
  });
});

describe('ING-23 sitemaps', () => {
  test('ING-23 named in robots.txt, an index, gzip and escaped addresses', async () => {
    const inner =
      '<urlset><url><loc>ORIGIN/a?x=1&amp;y=2</loc></url><url><loc><![CDATA[ORIGIN/b]]></loc></url></urlset>';
    const shop = await openShop({
      '/robots.txt': 'Sitemap: ORIGIN/index.xml',
      '/index.xml':
        '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>ORIGIN/pages.xml.gz</loc></sitemap></sitemapindex>',
      '/pages.xml.gz': (request, response) =>
        response.end(gzipSync(inner.replaceAll('ORIGIN', `http://${request.headers.host}`))),
      '/': page('home'),
      '/a?x=1&y=2': page('a'),
      '/b': page('b'),
    });
    expect(pathsOf(await crawl(shop))).toEqual(['/', '/a', '/b']);
  });

  test.each<[string, Answer]>([
    ['an entity bomb', entityBomb()],
    ['a gzip bomb', (_request, response) => response.end(gzipSync(Buffer.alloc(30_000_000, ' ')))],
    ['not XML', 'Hello <<<>>> &&&'],
    ['an index of itself', '<sitemapindex><sitemap><loc>ORIGIN/sitemap.xml</loc></sitemap></sitemapindex>'],
    ['tags nested without end', '<a>'.repeat(100_000)],
  ])('ING-23 %s is no failure', async (_name, sitemap) => {
    const shop = await openShop({ '/': page('home', ['/a']), '/a': page('a'), '/sitemap.xml': sitemap });
    expect(pathsOf(await crawl(shop))).toEqual(['/', '/a']);
  });
});

function entityBomb(): string {
  const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`);
  return `<!DOCTYPE x [<!ENTITY e0 "lol">${entities.join('')}]><urlset><url><loc>ORIGIN/&e20;</loc></url></urlset>`;
}

describe('ING-24 one page, one address', () => {
  test('ING-24 tracking parameters and fragments are dropped, others ordered', async () => {
    const shop = await openShop({
      '/': page('home', [
        '/a?utm_source=x&fbclid=1#top',
        '/a?gclid=2',
        '/b?z=1&a=2',
        '/b?a=2&z=1&utm_medium=m',
      ]),
      '/a': page('a'),
      '/b?a=2&z=1': page('b'),
    });
    expect(pathsOf(await crawl(shop))).toEqual(['/', '/a', '/b']);
  });

  test('ING-24 the same canonical address, the same text and the same redirect are duplicates', async () => {
    const shop = await openShop({
      '/': page('home', ['/v1', '/v2', '/copy', '/old', '/v3']),
      '/v1': page('variant 1', [], '<link rel="canonical" href="/main">'),
      '/v2': page('variant 2', [], '<link rel="canonical" href="/main">'),
      '/copy': page('home', ['/elsewhere']),
      '/old': (_request, response) => response.writeHead(301, { location: '/v3' }).end(),
      '/v3': page('variant 3', [], '<link rel="canonical" href="/">'),
    });
    const events = await crawl(shop);
    expect(pathsOf(events)).toEqual(['/', '/main', '/v3']);
    expect(pathsOf(events, 'skipped')).toEqual(['/v2', '/copy', '/old']);
  });
});

describe('ING-25 bounds', () => {
  /** Every page links to ten that were never seen before. */
  const trap = (path: string) =>
    path.startsWith('/p') || path === '/'
      ? page(
          `page ${path}`,
          Array.from({ length: 10 }, (_, i) => `${path === '/' ? '/p' : path}-${i}`),
        )
      : undefined;

  test('ING-25 a trap of endless links ends at the page limit, and says so', async () => {
    const shop = await openShop(trap);
    const events = await crawl(shop, '/', { maxPages: 12 });
    expect(pathsOf(events)).toHaveLength(12);
    expect(events.at(-1)).toMatchObject({
      kind: 'limit',
      reason: expect.stringContaining('12 pages'),
    });
    expect(shop.asked.length).toBeLessThan(12 + 2 + 3);
  });

  test('ING-25 depth', async () => {
    const shop = await openShop((path) => (path === '/robots.txt' ? undefined : page(path, [`${path}x`])));
    expect(pathsOf(await crawl(shop, '/', { maxDepth: 3 }))).toEqual(['/', '/x', '/xx', '/xxx']);
  });

  test('ING-25 errors and duplicates are bounded too', async () => {
    const shop = await openShop((path) => (path === '/' ? page('home', manyLinks(100)) : undefined));
    const events = await crawl(shop, '/', { maxPages: 5 });
    expect(shop.asked.length).toBeLessThanOrEqual(5 * 4 + 2);
    expect(events.at(-1)).toMatchObject({ kind: 'limit', reason: expect.stringContaining('nothing new') });
  });

  test('ING-25 the queries of one path, and paths that repeat themselves', async () => {
    const queries = Array.from({ length: 100 }, (_, i) => `/list?filter=${i}`);
    const shop = await openShop((path) => {
      if (path === '/') return page('home', [...queries, '/a/b/a/b/a/b']);
      return path.startsWith('/list') || path.startsWith('/a') ? page(path) : undefined;
    });
    expect(pathsOf(await crawl(shop, '/', { maxPages: 200 }))).toHaveLength(1 + 20);
  });

  test('ING-25 total bytes', async () => {
    const shop = await openShop(trap);
    const events = await crawl(shop, '/', { maxTotalBytes: 2_000, concurrency: 1 });
    expect(pathsOf(events).length).toBeLessThan(8);
    expect(events.at(-1)).toMatchObject({ kind: 'limit', reason: expect.stringContaining('MB') });
  });

  test('ING-25 no more requests at once than allowed', async () => {
    let now = 0;
    let most = 0;
    const shop = await openShop((path) => (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setImmediate(() => {
        now -= 1;
        response.setHeader('content-type', 'text/html').end(page(path, path === '/' ? manyLinks(10) : []));
      });
    });
    await crawl(shop);
    expect(most).toBeLessThanOrEqual(2);
  });
});

function manyLinks(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `/n${i}`);
}

describe('ING-26 failures', () => {
  test('ING-26 bad pages are told apart and do not end the crawl', async () => {
    const shop = await openShop({
      '/': page('home', ['/gone', '/loop', '/slow', '/huge', '/bomb', '/empty', '/feed', '/good']),
      '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
      '/slow': () => {},
      '/huge': (_request, response) => response.writeHead(200).end('x'.repeat(200_000)),
      '/bomb': (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
      '/empty': '<div id="root"></div>',
      '/feed': (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      '/good': page('good'),
    });
    const events = await crawl(shop, '/', { pageTimeoutMs: 150, maxPageBytes: 100_000 });
    const results = events.flatMap((event) =>
      event.kind === 'limit'
        ? []
        : [[URL.parse(event.url)?.pathname, 'code' in event ? event.code : event.kind]],
    );
    expect(results).toEqual([
      ['/', 'page'],
      ['/gone', 'http_error'],
      ['/loop', 'too_many_redirects'],
      ['/huge', 'too_large'],
      ['/bomb', 'too_large'],
      ['/empty', 'no_text_on_page'],
      ['/feed', 'not_a_document'],
      ['/good', 'page'],
      // Tried once more, after everything else.
      ['/slow', 'timeout'],
    ]);
    for (const event of events)
      if (event.kind === 'failed')
        expect([event.reason, event.remedy]).toEqual([expect.any(String), expect.any(String)]);
  });

  test.each<[string, string, Pages, string]>([
    ['404', '/nothing', {}, 'The site answered 404 (page not found).'],
    [
      '403',
      '/',
      { '/': (_q, response) => void response.writeHead(403).end() },
      'The site answered 403 (not allowed).',
    ],
    [
      'a picture',
      '/',
      { '/': (_q, r) => void r.setHeader('content-type', 'image/png').end('x') },
      'The address leads to image/png, not to a page with text.',
    ],
    ['no text', '/', { '/': '<p></p>' }, 'There is no readable text on this page.'],
  ])('ING-26 a start address that fails: %s', async (_name, start, pages, reason) => {
    const events = await crawl(await openShop(pages), start);
    expect(events).toEqual([expect.objectContaining({ kind: 'failed', reason })]);
  });

  test.each([
    ['http://127.0.0.1:1/', 'unreachable'],
    ['http://10.0.0.1/', 'blocked_address'],
    ['ftp://shop.example', 'bad_url'],
    ['my shop', 'bad_url'],
    ['', 'bad_url'],
  ])('ING-26 a start address that leads nowhere: %s', async (typed, code) => {
    const events = saidOf(await collect(crawlSite(typed, portsTo('127.0.0.1:1'))));
    expect(events).toEqual([expect.objectContaining({ kind: 'failed', code })]);
  });

  test('ING-26 typed without http://, a site that speaks only http is found', async () => {
    const shop = await openShop({ '/': page('home') });
    const events = saidOf(await collect(crawlSite(shop.host, portsTo(shop.host))));
    expect(events).toEqual([expect.objectContaining({ kind: 'page', url: `${shop.origin}/` })]);
  });
});

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('ING-27 stopping', () => {
  test('ING-27 a signal ends the crawl while a page is awaited', async () => {
    const stop = new AbortController();
    const shop = await openShop({ '/': page('home', ['/slow']), '/slow': () => stop.abort() });
    const events = saidOf(await eventsOf(shop, '', { signal: stop.signal }));
    expect(pathsOf(events)).toEqual(['/']);
    expect(events).toHaveLength(1);
  });

  test('ING-27 a caller that leaves stops the requests under way', async () => {
    const slow = deferred<ServerResponse>();
    const shop = await openShop({
      '/': page('home', ['/a', '/slow']),
      // Answered only once /slow is under way, so that it is when the caller leaves.
      '/a': (_request, response) =>
        void slow.promise.then(() => response.setHeader('content-type', 'text/html').end(page('a'))),
      '/slow': (_request, response) => slow.resolve(response),
    });
    const options = { limits: { delayMs: 0, pageTimeoutMs: 60_000 } };
    for await (const event of crawlSite(shop.origin, portsTo(shop.host), options))
      if (event.kind === 'page' && event.url.endsWith('/a')) break;
    const response = await slow.promise;
    await new Promise<void>((closed) => {
      if (response.destroyed) closed();
      else response.on('close', closed);
    });
    expect(response.writableEnded).toBe(false);
  });
});

describe('ING-28 marks for search engines', () => {
  test('ING-28 a page marked noindex is read', async () => {
    const terms = page('terms', [], '<meta name="robots" content="noindex, nofollow">');
    expect(pathsOf(await crawl(await openShop({ '/': terms })))).toEqual(['/']);
  });
});
