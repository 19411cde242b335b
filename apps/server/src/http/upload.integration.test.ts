import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { pourBody } from '../testing/pour-body.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

const megabyte = 1024 * 1024;
const totalBytes = 200 * megabyte;
const boundary = 'the-boundary';
const start = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="all.txt"\r\ncontent-type: text/plain\r\n\r\n`;
const declared = { 'content-length': totalBytes };
const chunked = { 'transfer-encoding': 'chunked' };

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

test('API-8: a file that says it has 200 MB is refused before it is read, and the client reads why', async () => {
  const { answer, sentBytes, grownBytes } = await pourFile(declared);
  expectProblem(answer, 'too_large', /200.0 MB.*20 MB/);
  expect(sentBytes).toBeLessThan(100 * megabyte);
  expect(grownBytes).toBeLessThan(20 * megabyte);
});

test('API-8: a file that does not say how large it is is refused at the limit, and the client reads why', async () => {
  const { answer, sentBytes, grownBytes } = await pourFile(chunked);
  expectProblem(answer, 'too_large', /20 MB/);
  expect(sentBytes).toBeLessThan(100 * megabyte);
  expect(grownBytes).toBeLessThan(100 * megabyte);
});

test.each([
  ['that says so', declared],
  ['that does not say so', chunked],
])('API-8: a body of 200 MB %s is refused where no file is taken', async (_name, length) => {
  const url = `${server.origin}/w/messages`;
  const headers = { 'content-type': 'application/json', ...length };
  const { answer, sentBytes, grownBytes } = await pourBody({ url, headers, start: '{"text":"', totalBytes });
  expectProblem(answer, 'too_large', /1024 KB. Send less/);
  expect(sentBytes).toBeLessThan(100 * megabyte);
  expect(grownBytes).toBeLessThan(20 * megabyte);
});

test('API-8: after a refusal the same client goes on', async () => {
  const { caller } = server.shop.owner;
  const files = `${server.shop.base}/agents/${server.shop.agentId}/sources/files`;
  const form = new FormData();
  form.set('file', new File([new Uint8Array(21 * megabyte)], 'large.txt'));
  for (let round = 0; round < 3; round++) {
    expectProblem(await caller.refused('POST', files, form), 'too_large', /21.0 MB/);
    await caller.ok('GET', '/api/me');
  }
});

function pourFile(length: object) {
  const { caller } = server.shop.owner;
  const url = `${server.origin}${server.shop.base}/agents/${server.shop.agentId}/sources/files`;
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const headers = { ...caller.headers, origin: server.origin, ...type, ...length };
  return pourBody({ url, headers, start, totalBytes });
}
