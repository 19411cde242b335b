import { expect, test } from 'vitest';
import { type Fetch, request } from './request.ts';

const isAnything = (value: unknown): value is { ok: boolean } => typeof value === 'object';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Fetch {
  return async () => ({
    ok: status < 400,
    status,
    headers: { get: (name) => headers[name] ?? null },
    json: async () => {
      if (body === undefined) throw new SyntaxError('no JSON');
      return body;
    },
  });
}

const ask = (fetch: Fetch) =>
  request(fetch, { method: 'POST', address: '/x', headers: {}, body: {}, accepts: isAnything });
const problem = { code: 'not_found', detail: 'Go back.' };

test('CLI-21 tells apart what is worth another try and what is not', async () => {
  expect(await ask(answer(200, { ok: true }))).toEqual({ kind: 'ok', body: { ok: true } });
  expect(await ask(answer(404, problem))).toEqual({ kind: 'refused', problem });
  expect(await ask(answer(503, problem))).toEqual({ kind: 'retry', afterMs: null });
  expect(await ask(answer(429, problem, { 'retry-after': '3' }))).toEqual({ kind: 'retry', afterMs: 3000 });
  expect(await ask(() => Promise.reject(new TypeError('offline')))).toEqual({ kind: 'retry', afterMs: null });
});

test('an answer that is not ours counts as a fault of the network', async () => {
  expect(await ask(answer(200, undefined))).toEqual({ kind: 'retry', afterMs: null });
  expect(await ask(answer(403, '<html>'))).toEqual({ kind: 'retry', afterMs: null });
});
