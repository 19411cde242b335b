import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { VisitorBatch } from '@chatref/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveClient } from './live-client.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';
import { newClientId, startVisit, type Visit } from './start-visit.ts';

let server: TestServer;
let visit: Visit;
let stopped: Promise<void> | null = null;

beforeEach(async () => {
  server = await startTestServer({ config: { drainMs: 500 } });
  visit = await startVisit(server.anonymous, server.shop.agentId);
});
afterEach(async () => {
  await stopped;
});

test('NOD-15: a server that stops says so and serves on, sends sockets and waiting requests away, and lets the rest end', async () => {
  const quiet = await startVisit(server.anonymous, server.shop.agentId);
  const { batch } = await quiet.say('I want to talk to a human');
  const socket = await LiveClient.asVisitor(visit);
  const path = `/w/conversations/${batch.conversationId}/batch?after=${batch.to}&wait=25`;
  const poll = quiet.caller.ok<VisitorBatch>('GET', path);
  const half = await sendHalf('I am still typing');
  stopped = server.stopGently();
  const stoppingMs = performance.now();

  const { status } = await server.anonymous.send('GET', '/readyz');
  expect(status).toBe(503);
  expect((await server.anonymous.send('GET', '/healthz')).status).toBe(200);
  await visit.say('Are you still there?');
  expect(performance.now() - stoppingMs).toBeLessThan(500);

  expect(await socket.closed()).toMatchObject({ code: 1012 });
  expect((await poll).to).toBe(batch.to);
  await vi.waitFor(() => expect(fetch(`${server.origin}/healthz`)).rejects.toThrow('fetch failed'));
  const answer = await half.rest();
  expect(answer.statusCode).toBe(200);
  await stopped;
  expect(performance.now() - stoppingMs).toBeLessThan(5_000);
  expect(server.errors).toEqual([]);
});

/** A message whose second half is on its way for as long as the test likes. */
async function sendHalf(text: string) {
  const body = JSON.stringify({ conversationId: null, clientId: newClientId(), text });
  const headers = {
    ...visit.caller.headers,
    'content-type': 'application/json',
    'content-length': body.length,
  };
  const sending: ClientRequest = request(`${server.origin}/w/messages`, { method: 'POST', headers });
  sending.write(body.slice(0, 20));
  await once(sending, 'socket');
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  return {
    async rest(): Promise<IncomingMessage> {
      sending.end(body.slice(20));
      const [answer] = await answered;
      answer.resume();
      return answer;
    },
  };
}
