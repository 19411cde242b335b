import { expect, test } from 'vitest';
import { clientLimits } from './limits.ts';
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
  expect(await ask(answer(429, problem, { 'retry-after': '3' }))).toEqual({
    kind: 'retry',
    afterMs: 3000,
    isTooFast: true,
    problem,
  });
  expect(await ask(() => Promise.reject(new TypeError('offline')))).toEqual({ kind: 'retry', afterMs: null });
});

test('CLI-21 a page in the place of an answer counts as a fault of the network', async () => {
  expect(await ask(answer(200, undefined))).toEqual({ kind: 'retry', afterMs: null });
  expect(await ask(answer(502, '<html>'))).toEqual({ kind: 'retry', afterMs: null });
});

test('CLI-34 a refusal by a proxy is told apart, with a reason; one for its size is final at once', async () => {
  for (const body of ['<html>', undefined])
    expect(await ask(answer(403, body))).toMatchObject({
      kind: 'retry',
      isDoubtful: true,
      problem: { status: 403, detail: expect.stringMatching(/refused this \(403\)/) },
    });
  expect(await ask(answer(413, '<html>'))).toMatchObject({
    kind: 'refused',
    problem: { code: 'too_large', detail: expect.stringMatching(/Send less/) },
  });
});

test('CLI-21 a wait is read in seconds or as an instant, and never endless', async () => {
  const afterOf = async (header: string) => {
    const answered = await ask(answer(503, problem, { 'retry-after': header }));
    return answered.kind === 'retry' ? answered.afterMs : undefined;
  };
  expect(await afterOf('2')).toBe(2000);
  expect(await afterOf('86400')).toBe(clientLimits.maxRetryAfterMs);
  expect(await afterOf('soon')).toBeNull();
  expect(await afterOf('Thu, 01 Jan 2026 00:00:00 GMT')).toBe(0);
});
