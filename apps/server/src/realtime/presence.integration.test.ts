import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveClient } from '../testing/live-client.ts';
import { RedisProcess } from '../testing/redis-process.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startVisit } from '../testing/start-visit.ts';

let redis: RedisProcess;
let here: TestServer;
let there: TestServer;

beforeAll(async () => {
  redis = await RedisProcess.start();
  const config = { redisUrl: redis.url };
  here = await startTestServer({ config, isShared: true });
  there = await startTestServer({ config, beside: here });
});
afterAll(async () => {
  await there.stop();
  await here.stop();
  await redis.dispose();
});

test('DLV-18: who is there is known to the teammates of all servers, and so is who leaves', async () => {
  const visit = await startVisit(there.anonymous, there.shop.agentId);
  const id = (await visit.say('How many days do I have to return a guitar?')).batch.conversationId;
  const theo = await LiveClient.asTeammate(here.shop.member, here.shop.workspaceId);
  theo.watch(id);
  await theo.until('presence', ({ visitor }) => !visitor);
  const shopper = await LiveClient.asVisitor(visit);
  shopper.watch(id);
  await theo.until('presence', ({ visitor }) => visitor);
  const olivia = await LiveClient.asTeammate(there.shop.owner, there.shop.workspaceId);
  olivia.watch(id);
  await olivia.until('presence', ({ visitor, teammates }) => visitor && teammates[0]?.name === 'Theo');
  await theo.until('presence', ({ teammates }) => teammates[0]?.name === 'Olivia');
  shopper.close();
  await theo.until('presence', ({ visitor, teammates }) => !visitor && teammates.length === 1);
  theo.close();
  await olivia.until('presence', ({ visitor, teammates }) => !visitor && teammates.length === 0);
  olivia.close();
  expect([here, there].flatMap(({ errors }) => errors)).toEqual([]);
});
