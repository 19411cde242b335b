import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type GuardedFetchOptions, guardedFetch } from './guarded-fetch.ts';
import { type Handler, loopbackSite } from './testing/loopback-site.ts';

const options = { maxBytes: 10_000, timeoutMs: 2_000 } satisfies GuardedFetchOptions;

/** Fetches `path` of a site that the guard was told to let through. */
async function fetchFrom(handle: Handler, path = '/', more: Partial<GuardedFetchOptions> = {}) {
  const site = await loopbackSite(handle);
  const result = await guardedFetch(site.origin + path, { ...options, allowPrivate: [site.host], ...more });
  return { site, result };
}

describe('WEB-2 WEB-3 hostile addresses are refused before anything is sent', () => {
  test.each([
    ['dotted', 'http://127.0.0.1/'],
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f.1/'],
    ['short', 'http://127.1/'],
    ['full-width digits', 'http://①②⑦.0.0.1/'],
    ['trailing dot', 'http://127.0.0.1./'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv4-mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4-compatible', 'http://[::127.0.0.1]/'],
    ['NAT64', 'http://[64:ff9b::127.0.0.1]/'],
    ['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['private', 'https://192.168.1.1/'],
    ['name of this machine', 'http://localhost/'],
  ])('%s: %s', async (_name, url) => {
    expect(await guardedFetch(url, options)).toMatchObject({ kind: 'failed', code: 'blocked_address' });
  });

  test('a public name that resolves to loopback', async () => {
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const result = await guardedFetch('http://shop.example/', { ...options, lookup });
    expect(result).toMatchObject({ code: 'blocked_address' });
  });

  test('a name with one public and one private address', async () => {
    const lookup = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    const result = await guardedFetch('http://shop.example/', { ...options, lookup });
    expect(result).toMatchObject({ code: 'blocked_address' });
  });
});

describe('WEB-4 the connection goes to the address that was checked', () => {
  test('the name is resolved once, and its address is used with the name as Host', async () => {
    const hosts: (string | undefined)[] = [];
    const site = await loopbackSite((request, response) => {
      hosts.push(request.headers.host);
      response.end('hello');
    });
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const host = `shop.example:${site.port}`;
    const result = await guardedFetch(`http://${host}/`, { ...options, lookup, allowPrivate: [host] });
    expect(result).toMatchObject({ kind: 'ok', status: 200 });
    expect(hosts).toEqual([host]);
    expect(lookups).toBe(1);
  });
});

describe('WEB-5 only an exact host and port opens the guard', () => {
  test.each(['127.0.0.1', '127.0.0.1:1', 'localhost:80', '127.0.0.1:*'])('not by %s', async (entry) => {
    const site = await loopbackSite((_request, response) => response.end('secret'));
    const result = await guardedFetch(site.origin, { ...options, allowPrivate: [entry] });
    expect(result).toMatchObject({ code: 'blocked_address' });
  });
});

describe('WEB-3 only plain web addresses are fetched', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://shop.example/',
    'gopher://127.0.0.1/',
    'javascript:alert(1)',
    'data:text/plain,x',
    'not an address',
    '',
    'http://',
    'http://name:secret@shop.example/',
  ])('%s', async (url) => {
    expect(await guardedFetch(url, options)).toMatchObject({ kind: 'failed', code: 'bad_url' });
  });

  test('not one of thousands of characters', async () => {
    const url = `http://shop.example/${'a'.repeat(3_000)}`;
    expect(await guardedFetch(url, options)).toMatchObject({ kind: 'failed', code: 'bad_url' });
  });
});

describe('WEB-6 redirects', () => {
  test('into a private address is refused, though the first hop was allowed', async () => {
    const inner = await loopbackSite((_request, response) => response.end('secret'));
    const { result } = await fetchFrom((_request, response) =>
      response.writeHead(302, { location: `${inner.origin}/` }).end(),
    );
    expect(result).toMatchObject({ code: 'blocked_address' });
  });

  test('to another kind of address is refused', async () => {
    const { result } = await fetchFrom((_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(result).toMatchObject({ code: 'bad_url' });
  });

  test('five are followed, and the last address is reported', async () => {
    const { site, result } = await fetchFrom((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < 5) response.writeHead(301, { location: `/${step + 1}` }).end();
      else response.end('arrived');
    }, '/0');
    expect(result).toMatchObject({ kind: 'ok', url: `${site.origin}/5` });
  });

  test('a loop ends after five', async () => {
    let requests = 0;
    const { result } = await fetchFrom((_request, response) => {
      requests += 1;
      response.writeHead(302, { location: '/' }).end();
    });
    expect(result).toMatchObject({ code: 'too_many_redirects' });
    expect(requests).toBe(6);
  });

  test('another origin gets no credentials, and a POST turns into a GET after 303', async () => {
    const seen: unknown[] = [];
    const other = await loopbackSite((request, response) => {
      seen.push(request.method, request.headers.authorization, request.headers['x-signature']);
      response.end('ok');
    });
    const first = await loopbackSite((_request, response) =>
      response.writeHead(303, { location: other.origin }).end(),
    );
    await guardedFetch(first.origin, {
      ...options,
      allowPrivate: [first.host, other.host],
      method: 'POST',
      body: 'x',
      headers: { authorization: 'Bearer secret', 'x-signature': 'abc' },
    });
    expect(seen).toEqual(['GET', undefined, undefined]);
  });
});

describe('WEB-7 bytes are capped while they stream', () => {
  test('a declared length over the cap is not read', async () => {
    const { result } = await fetchFrom((_request, response) => response.end('x'.repeat(10_001)));
    expect(result).toMatchObject({ code: 'too_large' });
  });

  test('an endless page is cut off', async () => {
    const { result } = await fetchFrom((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(result).toMatchObject({ code: 'too_large' });
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('a %s bomb is cut off', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(5_000_000));
    expect(bomb.length).toBeLessThan(options.maxBytes);
    const { result } = await fetchFrom((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    expect(result).toMatchObject({ code: 'too_large' });
  });

  test('an honest gzip page is decompressed', async () => {
    const { result } = await fetchFrom((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('opening hours')),
    );
    expect(result.kind === 'ok' && Buffer.from(result.body).toString()).toBe('opening hours');
  });
});

describe('WEB-8 the whole call has one time limit', () => {
  test.each<[string, Handler]>([
    ['no answer at all', () => {}],
    ['headers, then silence', (_request, response) => void response.writeHead(200).write('x')],
  ])('%s', async (_name, handle) => {
    const { result } = await fetchFrom(handle, '/', { timeoutMs: 100 });
    expect(result).toMatchObject({ code: 'timeout' });
  });

  test('a name server that never answers', async () => {
    const lookup = () => new Promise<never>(() => {});
    const result = await guardedFetch('http://shop.example/', { ...options, timeoutMs: 50, lookup });
    expect(result).toMatchObject({ code: 'timeout' });
  });

  test('a caller can stop it', async () => {
    const { result } = await fetchFrom(() => {}, '/', { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ code: 'aborted' });
  });
});

describe('WEB-1 WEB-9 failures are values and are told apart', () => {
  test('a status of 400 or above', async () => {
    const { result } = await fetchFrom((_request, response) =>
      response.writeHead(429, { 'retry-after': '7' }).end('slow down'),
    );
    expect(result).toMatchObject({ code: 'http_error', status: 429, headers: { 'retry-after': '7' } });
  });

  test('nobody listens', async () => {
    const result = await guardedFetch('http://127.0.0.1:1/', { ...options, allowPrivate: ['127.0.0.1:1'] });
    expect(result).toMatchObject({ code: 'unreachable' });
  });

  test('a name that does not exist', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const result = await guardedFetch('http://shop.example/', { ...options, lookup });
    expect(result).toMatchObject({ code: 'unreachable', detail: 'No server was found for shop.example.' });
  });

  test.each<[string, Handler]>([
    ['not HTTP', (request) => void request.socket.end('hello\r\n\r\n')],
    [
      'not the gzip it claims to be',
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    ],
    [
      'an encoding nobody asked for',
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x'),
    ],
  ])('bad_response: %s', async (_name, handle) => {
    const { result } = await fetchFrom(handle);
    expect(result).toMatchObject({ code: 'bad_response' });
  });

  test('a connection that breaks in the middle', async () => {
    const { result } = await fetchFrom((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    });
    expect(result).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });
});
