import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Config } from './config.ts';
import { readConfig } from './read-config.ts';
import { secretOf } from './secret-of.ts';

const place = { isDev: false, projectDir: '/srv/shop', isRoot: false };

const nodes = { DATABASE_URL: 'postgresql://db/chatref', SECRET: 's'.repeat(32) };

test('STO-28: an empty environment gives a whole configuration', async () => {
  expect(await configOf({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: undefined,
    dataDir: '/srv/shop/data',
    databaseUrl: undefined,
    redisUrl: undefined,
    secret: undefined,
    mail: undefined,
    model: undefined,
    embedding: { kind: 'built-in' },
    isSampleWanted: true,
    isSignupOpen: false,
    trustedOrigins: [],
    modelHosts: [],
    trustedProxies: [],
    drainMs: 0,
    isDev: false,
  });
});

test('STO-28: what is given is taken', async () => {
  const config = await configOf({
    PORT: '8080',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://Help.example.com/',
    DATA_DIR: 'elsewhere',
    DATABASE_URL: 'postgresql://shop:pw@db:5432/chatref',
    SMTP_URL: 'smtps://mail.example.com',
    MAIL_FROM: 'Fret & Key <help@example.com>',
    MODEL_PROVIDER: 'openai-compatible',
    MODEL_NAME: 'llama',
    MODEL_BASE_URL: 'http://localhost:11434/v1',
    EMBEDDER: 'openai-compatible',
    EMBEDDING_BASE_URL: 'http://localhost:11434/v1',
    EMBEDDING_MODEL: 'nomic',
    SAMPLE: 'off',
    REDIS_URL: 'rediss://shop:pw@redis:6380/2',
    SECRET: nodes.SECRET,
    TRUSTED_PROXIES: '10.0.0.7, 2001:db8::/32',
  });
  expect(config).toMatchObject({
    redisUrl: 'rediss://shop:pw@redis:6380/2',
    trustedProxies: [
      { address: '10.0.0.7', prefix: 32, family: 'ipv4' },
      { address: '2001:db8::', prefix: 32, family: 'ipv6' },
    ],
    drainMs: 5000,
    port: 8080,
    publicUrl: 'https://help.example.com',
    dataDir: '/srv/shop/elsewhere',
    mail: { smtpUrl: 'smtps://mail.example.com', from: 'Fret & Key <help@example.com>' },
    model: { provider: 'openai-compatible', name: 'llama', apiKey: undefined },
    embedding: { kind: 'remote', baseUrl: 'http://localhost:11434/v1', model: 'nomic', apiKey: undefined },
    isSampleWanted: false,
  });
});

test.each([
  [{ PORT: '99999' }, 'PORT is not a port'],
  [{ PORT: '80a' }, 'PORT is not a port'],
  [{ PUBLIC_URL: 'help.example.com' }, 'PUBLIC_URL is not an address'],
  [{ PUBLIC_URL: 'https://example.com/help' }, 'PUBLIC_URL is not an address without a path'],
  [{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, 'DATABASE_URL is not an address of the kind wanted'],
  [{ SECRET: 'hunter2' }, 'SECRET is too short'],
  [{ EMBEDDER: 'best' }, 'EMBEDDER is none that we know'],
  [{ EMBEDDING_MODEL: 'nomic' }, 'EMBEDDER is not openai-compatible'],
  [{ EMBEDDER: 'openai-compatible', EMBEDDING_MODEL: 'nomic' }, 'EMBEDDING_BASE_URL is missing'],
  [{ EMBEDDER: 'openai-compatible', EMBEDDING_BASE_URL: 'http://e/v1' }, 'EMBEDDING_MODEL is missing'],
  [{ SAMPLE: 'no' }, 'SAMPLE is neither on nor off'],
  [{ ...nodes, REDIS_URL: 'http://:hunter2@redis:6379' }, 'REDIS_URL is not an address of the kind wanted'],
  [{ ...nodes, REDIS_URL: 'redis://:hunter2@redis/first' }, 'REDIS_URL is not an address of the kind wanted'],
  [{ ...nodes, REDIS_URL: 'redis://:hunter2%@redis' }, 'REDIS_URL is not an address of the kind wanted'],
  [{ ...nodes, SECRET: '', REDIS_URL: 'rediss://:hunter2@redis' }, 'SECRET is missing'],
  [{ ...nodes, DATABASE_URL: '', REDIS_URL: 'redis://:hunter2@redis' }, 'DATABASE_URL is missing'],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES holds something that is neither'],
  [{ TRUSTED_PROXIES: '10.0.0.7, proxy.internal' }, 'TRUSTED_PROXIES holds something that is neither'],
  [{ DRAIN_SECONDS: '2m' }, 'DRAIN_SECONDS is not a time'],
  [{ DRAIN_SECONDS: '121' }, 'DRAIN_SECONDS is not a time'],
  [{ MODEL_PROVIDER: 'hal' }, 'MODEL_PROVIDER is not a kind of model we know'],
])('STO-26: %j is one line that says what to give', async (env, line) => {
  const problems = await problemsOf(env);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(line);
  expect(problems[0]).not.toContain('hunter2');
});

test('STO-26: every wrong value is told at once', async () => {
  expect(await problemsOf({ PORT: 'x', SAMPLE: 'x', SECRET: 'x' })).toHaveLength(3);
});

test('STO-26: an empty variable counts as left out', async () => {
  expect(await configOf({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  });
});

test.each([
  [{ SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM is missing'],
  [{ MODEL_NAME: 'llama' }, 'MODEL_PROVIDER is missing'],
  [{ MODEL_PROVIDER: 'anthropic', MODEL_API_KEY: 'k' }, 'MODEL_NAME is missing'],
  [{ MODEL_PROVIDER: 'anthropic', MODEL_NAME: 'x' }, 'MODEL_API_KEY is missing'],
  [{ MODEL_PROVIDER: 'openai-compatible', MODEL_NAME: 'x' }, 'MODEL_BASE_URL is missing'],
])('STO-27: half a setting %j is refused', async (env, line) => {
  expect(await problemsOf(env)).toEqual([expect.stringContaining(line)]);
});

test('STO-28: root below a closed home keeps its data in a folder of the system named after the project', async () => {
  const home = await mkdtemp(join(tmpdir(), 'chatref-test-home-'));
  const projectDir = join(home, 'shop');
  const mark = createHash('sha256').update(projectDir).digest('hex').slice(0, 8);
  const asRoot = { isDev: false, projectDir, isRoot: true };
  expect(await configOf({}, asRoot)).toMatchObject({ dataDir: `/var/lib/chatref/shop-${mark}` });
  expect(await configOf({}, { ...asRoot, isRoot: false })).toMatchObject({
    dataDir: join(projectDir, 'data'),
  });
  await chmod(home, 0o755);
  expect(await configOf({}, asRoot)).toMatchObject({ dataDir: join(projectDir, 'data') });
  await rm(home, { recursive: true });
});

test('STO-29: a secret that was not given is made once and kept to its owner', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'chatref-test-secret-'));
  const config = { ...(await configOf({})), dataDir };
  const secret = secretOf(config);
  expect(secret).toHaveLength(43);
  expect(secretOf(config)).toBe(secret);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  expect(secretOf({ ...config, secret: 'given' })).toBe('given');
  await rm(dataDir, { recursive: true });
});

async function configOf(env: Record<string, string>, options = place): Promise<Config> {
  const read = await readConfig(env, options);
  if (read.kind !== 'ok') throw new Error(read.problems.join('\n'));
  return read.config;
}

async function problemsOf(env: Record<string, string>): Promise<readonly string[]> {
  const read = await readConfig(env, place);
  return read.kind === 'invalid' ? read.problems : [];
}
