import type { Me } from '@chatref/protocol';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { samplePeople } from '../sample/sample-accounts.ts';
import { createTestDatabase } from '../store/testing/test-database.ts';
import { Caller } from './caller.ts';
import { ServerProcess } from './server-process.ts';

test('NOD-14: servers that start together on an empty database make everything once', async () => {
  const database = await createTestDatabase('template0');
  onTestFinished(() => database.drop());
  const env = { DATABASE_URL: database.url, SECRET: 'a secret that all the servers of this test share' };
  const servers = await Promise.all([start(env), start(env), start(env)]);
  const [first, ...others] = servers;
  const cookie = await signIn(first);
  for (const { origin } of others) {
    const me = await new Caller(origin, { cookie }).ok<Me>('GET', '/api/me');
    expect(me.workspaces.map(({ name }) => name)).toEqual(['Marlow Strings & Keys']);
  }
  const counted = `select
    (select count(*) from auth.organization)::int as workspaces, (select count(*) from auth.member)::int as teammates,
    (select count(*) from agent)::int as agents, (select count(*) from action)::int as actions,
    (select count(*) from source)::int as sources, (select count(*) from migrations.applied)::int as migrations,
    (select max(id) + 1 from migrations.applied)::int as expected, (select count(*) from server_node)::int as nodes`;
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const [{ migrations, expected, ...made }] = (await client.query(counted)).rows;
  await client.end();
  expect(made).toEqual({ workspaces: 1, teammates: 2, agents: 1, actions: 2, sources: 1, nodes: 3 });
  expect(migrations).toBe(expected);
  for (const server of servers) expect(await server.stop()).toBe(0);
});

async function start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = await ServerProcess.start(env);
  onTestFinished(() => server.dispose());
  return server;
}

async function signIn({ origin }: ServerProcess): Promise<string> {
  const { email, password } = samplePeople.owner;
  const answer = await new Caller(origin).send('POST', '/api/auth/sign-in/email', {
    body: { email, password },
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}
