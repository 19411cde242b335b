import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const shop = { origin: 'https://shop.example' };
const get = (path: string) => fetch(`http://localhost:${server.port}${path}`, { headers: shop });

test('the loader reads what the launcher shows, and why there is none, from any page', async () => {
  for (const [agentId, status] of [
    [server.shop.agentId, 200],
    ['agt_gone', 404],
  ] as const) {
    for (const path of [`/w/agents/${agentId}`, `/w/agents/${agentId}/page-rules`]) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
    }
  }
});

test('the script for page rules is a module, which pages of other origins take in only where they may', async () => {
  const answer = await get('/w/rules.js');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('nothing else is for the scripts of foreign pages', async () => {
  for (const path of ['/w/panel', '/api/openapi.json', '/healthz', `${server.shop.base}/agents`]) {
    expect((await get(path)).headers.get('access-control-allow-origin'), path).toBeNull();
  }
});
