import { describe, expect, test } from 'vitest';
import { pathFilter } from './path-filter.ts';
import { type Answer, crawl, eventsOf, openShop, page, pathsOf, saidOf } from './testing/crawl-shop.ts';

describe('ING-30 what may pass is tried again', () => {
  test('ING-30 a page that fails for the moment is read after the others', async () => {
    let times = 0;
    const shop = await openShop({
      '/': page('home', ['/shaky', '/a', '/gone']),
      '/shaky': (_request, response) => {
        times += 1;
        if (times === 1) response.writeHead(502).end();
        else response.setHeader('content-type', 'text/html').end(page('shaky'));
      },
      '/a': page('a'),
    });
    const events = await crawl(shop);
    expect(pathsOf(events)).toEqual(['/', '/a', '/shaky']);
    expect(pathsOf(events, 'failed')).toEqual(['/gone']);
    expect(shop.asked.filter((path) => path === '/gone')).toHaveLength(1);
  });

  test('ING-30 one that keeps failing is failed, once', async () => {
    const shop = await openShop({
      '/': page('home', ['/broken']),
      '/broken': (_request, response) => void response.writeHead(500).end(),
    });
    expect(pathsOf(await crawl(shop), 'failed')).toEqual(['/broken']);
    expect(shop.asked.filter((path) => path === '/broken')).toHaveLength(2);
  });

  test('ING-30 a site that asks for a pause gets it', async () => {
    const times: number[] = [];
    const shop = await openShop({
      '/': page('home', ['/busy']),
      '/busy': (_request, response) => {
        times.push(performance.now());
        if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else response.setHeader('content-type', 'text/html').end(page('busy'));
      },
    });
    expect(pathsOf(await crawl(shop))).toEqual(['/', '/busy']);
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThan(950);
  });
});

describe('ING-31 what the owner wants', () => {
  test('ING-31 pages that are left out are not asked for', async () => {
    const shop = await openShop({
      '/': page('home', ['/blog/a', '/guitars', '/guitars?sort=price']),
      '/guitars': page('guitars', ['/blog']),
    });
    const filter = pathFilter({ include: [], exclude: ['/blog', '*?sort=*'] });
    expect(pathsOf(saidOf(await eventsOf(shop, '/', { filter })))).toEqual(['/', '/guitars']);
    expect(shop.asked.toSorted()).toEqual(['/', '/guitars', '/robots.txt', '/sitemap.xml']);
  });

  test('ING-31 other pages are looked through for links to those that are wanted, near the start only', async () => {
    const shop = await openShop({
      '/': page('home', ['/c']),
      '/c': page('c', ['/c/d', '/p/1']),
      '/c/d': page('d', ['/c/d/e', '/p/2']),
      '/c/d/e': page('e', ['/p/3']),
      '/p/1': page('p1'),
      '/p/2': page('p2', ['/p/4']),
      '/p/4': page('p4'),
      '/sitemap.xml': '<urlset><url><loc>ORIGIN/about</loc></url><url><loc>ORIGIN/p/5</loc></url></urlset>',
      '/p/5': page('p5'),
    });
    const filter = pathFilter({ include: ['/p'], exclude: [] });
    const said = saidOf(await eventsOf(shop, '/', { filter }));
    expect(pathsOf(said).toSorted()).toEqual(['/p/1', '/p/2', '/p/4', '/p/5']);
    expect(shop.asked).not.toContain('/c/d/e');
    expect(shop.asked).not.toContain('/about');
  });
});

describe('ING-32 asking for what has changed', () => {
  const known = (words: string, url: string) => ({
    canonical: url,
    hash: words,
    validators: { etag: `"${words}"`, lastModified: null },
  });

  test('ING-32 a page that is as it was is not sent again', async () => {
    const answers: number[] = [];
    const tagged =
      (words: string): Answer =>
      (request, response) => {
        const isSame = request.headers['if-none-match'] === `"${words}"`;
        answers.push(isSame ? 304 : 200);
        response.setHeader('content-type', 'text/html').setHeader('etag', `"${words}"`);
        response.writeHead(isSame ? 304 : 200).end(isSame ? undefined : page(words, ['/a']));
      };
    const shop = await openShop({ '/': tagged('home'), '/a': tagged('new') });
    const pages = new Map([
      [`${shop.origin}/`, known('home', `${shop.origin}/`)],
      [`${shop.origin}/a`, known('old', `${shop.origin}/a`)],
    ]);
    const memory = {
      site: null,
      settled: [],
      waiting: [...pages.keys()].map((url) => ({ url, depth: 1 })),
      known: (url: string) => pages.get(url),
    };
    const said = saidOf(await eventsOf(shop, '/', { memory }));
    expect([pathsOf(said, 'unchanged'), pathsOf(said)]).toEqual([['/'], ['/a']]);
    expect(answers).toEqual([304, 200]);
    expect(said[1]).toMatchObject({ validators: { etag: '"new"' } });
  });
});

describe('ING-33 going on after a cut', () => {
  test('ING-33 what is settled is not asked for again, what waits and what it leads to is', async () => {
    const shop = await openShop({
      '/': page('home', ['/a', '/b']),
      '/a': page('a', ['/c']),
      '/b': page('b'),
      '/c': page('c', ['/a']),
    });
    const whole = await eventsOf(shop, '/', { limits: { concurrency: 1 } });
    const opened = whole.find((event) => event.kind === 'opened');
    if (opened?.kind !== 'opened') throw new Error('It was not opened');
    shop.asked.length = 0;
    const page0 = { canonical: `${shop.origin}/`, hash: 'h', validators: { etag: null, lastModified: null } };
    const memory = {
      site: { ...opened.site, isMapped: true },
      settled: [{ url: `${shop.origin}/`, page: page0, bytes: 10 }],
      waiting: ['/a', '/b'].map((path) => ({ url: shop.origin + path, depth: 1 })),
      known: () => undefined,
    };
    expect(pathsOf(saidOf(await eventsOf(shop, '/', { memory })))).toEqual(['/a', '/b', '/c']);
    expect(shop.asked).toEqual(['/robots.txt', '/a', '/b', '/c']);
  });

  test('ING-33 each event says which address it settles and which it adds', async () => {
    const shop = await openShop({
      '/': page('home', ['/a', '/old']),
      '/a': page('a'),
      '/old': (_request, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': page('new'),
    });
    const events = await eventsOf(shop, '/', { limits: { concurrency: 1 } });
    const at = (path: string) => shop.origin + path;
    const kinds = events.map((event) => ('asked' in event ? event.asked : event.kind));
    expect(kinds).toEqual(['opened', at('/'), 'mapped', at('/a'), at('/old')]);
    expect(events[1]).toMatchObject({
      found: [
        { url: at('/a'), depth: 1 },
        { url: at('/old'), depth: 1 },
      ],
    });
    expect(events[4]).toMatchObject({ kind: 'page', url: at('/new') });
  });
});
