import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ApiCall, Field } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { sampleCall } from '../../calls/testing/sample-call.ts';
import {
  type Asked,
  json,
  type Scene,
  type ShopSystem,
  shopSystem,
  status,
} from '../../calls/testing/shop-system.ts';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import type { CallDeps } from './call-deps.ts';
import type { LoadedCall } from './load-call.ts';
import { type CallTries, performCall } from './perform-call.ts';

const order = { id: 'MS-12345', status: 'on its way', customer: { email: 'Ada@X.example' } };
const key = 'sk_live_0123456789';
const signing = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const asked: Field[] = [
  { key: 'order_number', label: 'Order number', type: 'order_number', isRequired: true },
  { key: 'email', label: 'Email', type: 'email', isRequired: true },
];
/** As any library of the standard would check it. */
function isSigned(one: Asked | undefined): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = one?.headers ?? {};
  const content = `${id}.${at}.${one?.body}`;
  const hmac = createHmac('sha256', Buffer.from(signing.slice(6), 'base64')).update(content);
  return signature === `v1,${hmac.digest('base64')}` && Math.abs(Number(at) * 1000 - Date.now()) < 60_000;
}

const texts = { language: 'en', thanks: 'Thank you.', afterReply: '', failed: 'That cannot be looked up.' };

function loaded(system: ShopSystem, change: Partial<ApiCall> = {}): LoadedCall {
  const url = `${system.origin}/orders/{{fields.order_number}}`;
  return {
    call: sampleCall({ url, headers: [{ name: 'Authorization', value: null, isSecret: true }], ...change }),
    asked,
    values: {
      fields: { order_number: 'MS-12345', email: 'ada@x.example' },
      visitor: { email: null, name: null },
      page: { url: null },
      conversation: { id: 'cnv_1' },
    },
    texts,
    headers: new Map([['authorization', `Bearer ${key}`]]),
    signing: [signing],
  };
}

type How = {
  readonly change?: Partial<ApiCall>;
  readonly tries?: Partial<CallTries>;
  readonly load?: Partial<LoadedCall>;
};

/** Performs against these scenes; pauses are noted, and not waited for. */
async function perform(scenes: readonly Scene[], { change, tries, load }: How = {}) {
  const system = await shopSystem(...scenes);
  const pauses: number[] = [];
  const deps = {
    ids: { nowMs: Date.now },
    fetchCall: system.fetchCall,
    pause: async (ms: number) => void pauses.push(ms),
  } as unknown as CallDeps;
  const performed = await performCall(
    deps,
    { ...loaded(system, change), ...load },
    {
      idempotencyKey: 'run_1',
      untilMs: Date.now() + 20_000,
      maxTries: 3,
      signal: new AbortController().signal,
      ...tries,
    },
  );
  return { ...performed, system, pauses };
}

describe('CAL-5 CAL-6: a call that goes well', () => {
  test('says the reply in the words of the template', async () => {
    const { verdict, attempts, system } = await perform([json(order)]);
    expect(verdict).toEqual({ outcome: 'done', said: 'Your order MS-12345 is on its way.', problem: null });
    expect(attempts).toMatchObject([{ response: { status: 200 }, problem: null }]);
    expect(system.asked).toMatchObject([{ method: 'GET', url: '/orders/MS-12345', body: '' }]);
  });

  test('carries key, id and signature of the very bytes that are sent', async () => {
    const body = { kind: 'json' as const, template: '{"order": "{{fields.order_number}}", "é": 1}' };
    const { system } = await perform([json(order)], { change: { method: 'POST', body } });
    const [one] = system.asked;
    expect(one?.body).toBe('{"order": "MS-12345", "é": 1}');
    expect(one?.headers).toMatchObject({
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': 'run_1',
      'webhook-id': 'run_1',
      'webhook-signature': expect.stringMatching(/^v1,/u),
    });
    expect(isSigned(one)).toBe(true);
  });

  test('says the follow-up behind the reply, and alone where there is no reply text', async () => {
    const load = { texts: { ...texts, afterReply: 'Anything else?', thanks: 'Anything else?' } };
    const { verdict } = await perform([json(order)], { load });
    expect(verdict.said).toBe('Your order MS-12345 is on its way.\n\nAnything else?');
    const silent = await perform([status(204)], { load, change: { replyText: '' } });
    expect(silent.verdict).toMatchObject({ outcome: 'done', said: 'Anything else?' });
  });
});

describe('CAL-11 CAL-12: attempts', () => {
  test('500, then 200', async () => {
    const { verdict, pauses, system, attempts } = await perform([status(500, {}, 'oops'), json(order)]);
    expect(verdict.outcome).toBe('done');
    expect(pauses).toEqual([1000]);
    expect(new Set(system.asked.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set(['run_1']),
    );
    expect(attempts).toMatchObject([
      { response: { status: 500, body: 'oops' }, problem: expect.stringContaining('500') },
      { response: { status: 200 }, problem: null },
    ]);
  });

  test('down: three attempts, then the error text', async () => {
    const { verdict, pauses, attempts, retryAfterMs } = await perform([(response) => response.destroy()]);
    expect(verdict).toMatchObject({ outcome: 'failed', said: texts.failed });
    expect(pauses).toEqual([1000, 3000]);
    expect(attempts).toHaveLength(3);
    expect(retryAfterMs).toBe(0);
  });

  test('429 with Retry-After waits as long as it is told to', async () => {
    const { verdict, pauses } = await perform([status(429, { 'retry-after': '7' }), json(order)]);
    expect([verdict.outcome, pauses]).toEqual(['done', [7000]]);
  });

  test('and not at all where the visitor would wait too long', async () => {
    const { verdict, pauses, retryAfterMs } = await perform([status(429, { 'retry-after': '60' })]);
    expect([verdict.outcome, pauses, retryAfterMs]).toEqual(['failed', [], 60_000]);
  });

  test.each([400, 401, 404, 422])('%i is asked once', async (code) => {
    const { verdict, attempts, retryAfterMs } = await perform([status(code, {}, '{"error": "no"}')]);
    expect([verdict.outcome, attempts.length, retryAfterMs]).toEqual(['failed', 1, null]);
    expect(attempts[0]?.response).toEqual({ status: code, body: '{"error": "no"}' });
  });

  test('a run that begins after its deadline is tried once all the same', async () => {
    const { verdict } = await perform([json(order)], { tries: { untilMs: Date.now() - 5000 } });
    expect(verdict.outcome).toBe('done');
    const down = await perform([status(503)], { tries: { untilMs: Date.now() - 5000 } });
    expect(down.attempts).toHaveLength(1);
  });

  test('a server that stops leaves the call to the next one', async () => {
    const stop = new AbortController();
    const asking = perform([() => stop.abort(new Error('The server stops'))], {
      tries: { signal: stop.signal },
    });
    await expect(asking).rejects.toThrow('The server stops');
  });
});

describe('CAL-10: whatever the system does comes back as a sentence', () => {
  const quick = { tries: { untilMs: 0, maxTries: 1 } };
  const endless: Scene = (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    };
    response.on('drain', more);
    more();
  };
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  test.each<[string, Scene, RegExp]>([
    ['slow', () => undefined, /no complete answer.*more time/u],
    ['hangs after headers', (response) => void response.writeHead(200).write('{'), /no complete answer/u],
    ['endless', endless, /larger than 256 KB/u],
    ['huge JSON', (response) => void response.end(JSON.stringify('y'.repeat(300_000))), /larger than/u],
    [
      'gzip bomb',
      (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      /larger/u,
    ],
    [
      'lies: longer',
      (response) => {
        response.writeHead(200, { 'content-length': '999' });
        response.write('{"id": 1}', () => response.destroy());
      },
      /cannot be (?:reached|read)/u,
    ],
    [
      'lies: shorter',
      (response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n{"id": "MS-1", "status": "x"}');
      },
      /not JSON/u,
    ],
    [
      'lies: gigabytes',
      (response) => void response.writeHead(200, { 'content-length': '9999999999' }).write('{'),
      /larger/u,
    ],
    ['garbage', (response) => void response.end('<html>It works!</html>'), /not JSON/u],
    ['no HTTP', (response) => void response.socket?.end('hello\r\n\r\n'), /cannot be read/u],
    ['304', status(304), /304/u],
    ['elsewhere', status(302, { location: 'https://other.example/' }), /leads on to another one/u],
    [
      'to a private address',
      status(307, { location: 'http://169.254.169.254/latest' }),
      /leads on to another one/u,
    ],
  ])('%s', async (_what, scene, problem) => {
    // A proof has nothing to do with it: whoever may read garbage reads none.
    const change = { reveal: { kind: 'anyone' as const }, timeoutSeconds: 0.2 };
    const { verdict, attempts, system } = await perform([scene], { ...quick, change });
    expect(verdict).toMatchObject({ outcome: 'failed', said: texts.failed });
    expect(attempts[0]?.problem).toMatch(problem);
    expect(system.asked).toHaveLength(1);
  });

  test('a private address is not called at all', async () => {
    const system = await shopSystem(json(order));
    const deps = { ids: { nowMs: Date.now }, fetchCall: guardedFetch, pause: async () => undefined };
    const tries = { idempotencyKey: 'run_1', untilMs: 0, maxTries: 3, signal: new AbortController().signal };
    const { attempts } = await performCall(deps as unknown as CallDeps, loaded(system), tries);
    expect(attempts).toMatchObject([{ problem: expect.stringContaining('Only public addresses') }]);
    expect(system.asked).toEqual([]);
  });
});

describe('CAL-8 CAL-9: who may see it', () => {
  test('a wrong address hears the words of an unknown order', async () => {
    const fields = { order_number: 'MS-12345', email: 'eve@x.example' };
    const load = (system: LoadedCall['values']) => ({ values: { ...system, fields } });
    const { values } = loaded(await shopSystem(json(order)));
    const wrong = await perform([json(order)], { load: load(values) });
    const unknown = await perform([status(404)], { load: load(values) });
    expect(wrong.verdict.said).toBe(unknown.verdict.said);
    expect(wrong.verdict.outcome).toBe('failed');
    expect(wrong.attempts[0]?.problem).toContain('customer.email');
  });

  test('without the proof nothing goes out', async () => {
    const { values } = loaded(await shopSystem(json(order)));
    const { system, attempts, verdict } = await perform([json(order)], {
      load: { values: { ...values, fields: { order_number: 'MS-12345' } } },
    });
    expect(system.asked).toEqual([]);
    expect(verdict.said).toBe(texts.failed);
    expect(attempts).toMatchObject([{ problem: expect.stringContaining('email') }]);
    const proven = await perform([json(order)], { change: { reveal: { kind: 'verified' } } });
    expect(proven.system.asked).toEqual([]);
  });
});

describe('CAL-6: an answer that lacks what is to be said', () => {
  test('is a failure, told with what to write', async () => {
    const { verdict, attempts } = await perform([json({ ...order, status: undefined })]);
    expect(verdict).toMatchObject({ outcome: 'failed', said: texts.failed });
    expect(attempts[0]?.problem).toContain('{{reply.status|…}}');
  });

  test('and no failure where something was changed by it', async () => {
    const { verdict } = await perform([json({ customer: order.customer })], { change: { hasEffect: true } });
    expect(verdict).toMatchObject({ outcome: 'done', said: texts.thanks });
  });
});

test('CAL-21: no secret is in what is kept or said, whatever the system repeats', async () => {
  const echo: Scene = (response, { headers }) => {
    const said = { ...order, status: headers.authorization, signed: signing, all: headers };
    response.end(JSON.stringify(said));
  };
  const { attempts, verdict, system } = await perform([echo]);
  expect(system.asked[0]?.headers.authorization).toContain(key);
  const kept = JSON.stringify({ attempts, verdict });
  expect(kept).toContain('••••••');
  for (const secret of [key, signing.slice(6)]) expect(kept).not.toContain(secret);
  expect(kept).not.toContain(system.asked[0]?.headers['webhook-signature']);
});

test('CAL-4: a call whose secrets cannot be read any more is not sent unsigned', async () => {
  const { system, attempts } = await perform([json(order)], { load: { signing: [] } });
  expect(system.asked).toEqual([]);
  expect(attempts).toMatchObject([{ problem: expect.stringContaining('SECRET') }]);
  const keyless = await perform([json(order)], { load: { headers: new Map() } });
  expect(keyless.attempts).toMatchObject([{ problem: expect.stringContaining('Authorization') }]);
  expect(keyless.system.asked).toEqual([]);
});

test('CAL-17: bodies are cut, and what is no text is not kept', async () => {
  const long = await perform([json({ ...order, more: 'z'.repeat(50_000) })]);
  expect(long.attempts[0]?.response?.body.length).toBeLessThanOrEqual(4000);
  const bytes = await perform([(response) => void response.end(Buffer.from([0xff, 0xfe, 0]))]);
  expect(bytes.attempts[0]?.response?.body).toBe('(3 bytes that are not text)');
});
