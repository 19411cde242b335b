import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { guardedFetch } from '../web/guarded-fetch.ts';
import { attemptCall } from './attempt-call.ts';
import type { CallMaterial } from './build-request.ts';
import { createMask } from './mask-secrets.ts';
import { newSigningSecret } from './sign-call.ts';
import { sampleCall } from './testing/sample-call.ts';

const howto = join(import.meta.dirname, '../../../../docs/howto/call-your-shop-system.md');
const secret = newSigningSecret();

test('CAL-4: the system in the how-to takes our calls, and nobody else’s', async () => {
  const origin = await startExample();
  expect(await ask(origin, [secret])).toMatchObject({ kind: 'answered', reply: { status: 'on its way' } });
  expect(await ask(origin, [newSigningSecret(), secret])).toMatchObject({ kind: 'answered' });
  for (const signing of [null, [newSigningSecret()]]) {
    expect(await ask(origin, signing)).toMatchObject({ problem: expect.stringContaining('401') });
  }
  expect(await ask(origin, [secret], Date.now() - 301_000)).toMatchObject({
    problem: expect.stringContaining('401'),
  });
  expect(await ask(origin, [secret], Date.now(), '__proto__')).toMatchObject({
    problem: expect.stringContaining('404'),
  });
});

async function ask(
  origin: string,
  signing: readonly string[] | null,
  nowMs = Date.now(),
  order = 'MS-12345',
) {
  const call = sampleCall({
    method: 'POST',
    url: `${origin}/orders/{{fields.order_number}}`,
    body: { kind: 'json', template: '{"é": "{{fields.order_number}}"}' },
  });
  const values = {
    fields: { order_number: order },
    visitor: { email: null, name: null },
    page: { url: null },
    conversation: { id: 'cnv_1' },
  };
  const material: CallMaterial = { call, values, signing, headers: new Map(), idempotencyKey: 'run_1' };
  const { host } = new URL(origin);
  const { result } = await attemptCall(material, {
    fetch: (url, options) => guardedFetch(url, { ...options, allowPrivate: [host] }),
    nowMs: () => nowMs,
    mask: createMask([]),
    timeoutMs: 2000,
    signal: new AbortController().signal,
  });
  return result;
}

/** The code block as it stands, in a process of its own. */
async function startExample(): Promise<string> {
  const [, code = ''] = /```js\n([\s\S]*?)```/u.exec(readFileSync(howto, 'utf8')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'chatref-example-'));
  const file = join(folder, 'system.mjs');
  // The port is told by the system that opened it: one that was free before may be taken by now.
  const tell = `.listen(0, '127.0.0.1', function () { process.send(this.address().port); });`;
  writeFileSync(file, code.replace('.listen(process.env.PORT ?? 8080);', tell));
  const child = fork(file, { env: { SIGNING_SECRET: secret }, stdio: 'ignore' });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    rmSync(folder, { recursive: true });
  });
  const ports: unknown[] = [];
  child.on('message', (port) => ports.push(port));
  await vi.waitFor(() => expect(ports).toHaveLength(1), { timeout: 5000, interval: 10 });
  return `http://127.0.0.1:${ports[0]}`;
}
