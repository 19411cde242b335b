import { numberedId } from '@chatref/testing';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../store/embedded/free-port.ts';
import { RedisProcess } from '../testing/redis-process.ts';
import type { Hint, NodeBus } from './bus.ts';
import { createInProcessBus } from './in-process-bus.ts';
import { busLimits } from './limits.ts';
import { RedisBus } from './redis-bus.ts';
import { appended, sampleHints } from './testing/sample-hints.ts';

let redis: RedisProcess;
const opened: RedisBus[] = [];

beforeAll(async () => {
  redis = await RedisProcess.start();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((bus) => bus.close()));
});
afterAll(() => redis?.dispose());

const adapters: [name: string, open: (errors: unknown[]) => Promise<NodeBus>][] = [
  ['in one process', async (errors) => createInProcessBus((error) => errors.push(error))],
  ['over Redis', async (errors) => (await open({ errors })).bus],
];

describe.each(adapters)('a bus %s', (_name, openBus) => {
  test('NOD-1: tells each listener of the node each hint once, in order', async () => {
    const errors: unknown[] = [];
    const bus = await openBus(errors);
    const heard: Hint[][] = [[], []];
    bus.subscribe((hint) => heard[0]?.push(hint));
    bus.subscribe(() => {
      throw new Error('This one fails');
    });
    const stop = bus.subscribe((hint) => heard[1]?.push(hint));
    for (const hint of sampleHints) bus.publish(hint);
    bus.tellHere(appended({ seq: 2 }));
    stop();
    bus.publish(appended({ seq: 3 }));
    expect(heard[0]).toEqual([...sampleHints, appended({ seq: 2 }), appended({ seq: 3 })]);
    expect(heard[1]).toEqual([...sampleHints, appended({ seq: 2 })]);
    expect(errors).toHaveLength(sampleHints.length + 2);
  });

  test('NOD-6: knows whether anybody here listens', async () => {
    const bus = await openBus([]);
    const topic = { workspaceId: 'wsp', conversationId: 'cnv' };
    expect(bus.isWanted(topic)).toBe(false);
    bus.subscribe(
      () => undefined,
      ({ conversationId }) => conversationId === 'cnv',
    );
    expect(bus.isWanted(topic)).toBe(true);
    expect(bus.isWanted({ ...topic, conversationId: 'other' })).toBe(false);
  });
});

test('NOD-1: a hint is with the other nodes within a second, once, and not once more with its own', async () => {
  const nodes = [await open(), await open(), await open()] as const;
  const startedMs = performance.now();
  for (const hint of sampleHints) nodes[0].bus.publish(hint);
  for (const { heard } of nodes) await vi.waitFor(() => expect(heard).toEqual(sampleHints), 1_000);
  expect(performance.now() - startedMs).toBeLessThan(1_000);
  // Whatever would come a second time has come before this one, which was sent last.
  nodes[1].bus.publish(appended({ seq: 2 }));
  for (const { heard } of nodes)
    await vi.waitFor(() => expect(heard).toEqual([...sampleHints, appended({ seq: 2 })]), 1_000);
});

test('NOD-1: what is told here stays here', async () => {
  const [here, there] = [await open(), await open()];
  here.bus.tellHere(appended());
  here.bus.publish(appended({ seq: 2 }));
  await vi.waitFor(() => expect(there.heard).toHaveLength(1));
  expect(there.heard).toEqual([appended({ seq: 2 })]);
});

test('NOD-2: another installation on the same Redis hears nothing', async () => {
  const [here, near, far] = [await open(), await open(), await open({ channel: 'chatref:other:hints' })];
  here.bus.publish(appended());
  await vi.waitFor(() => expect(near.heard).toHaveLength(1));
  far.bus.publish(appended({ seq: 2 }));
  await untilFlushed(far.bus);
  expect([here.heard.length, near.heard.length, far.heard.length]).toEqual([1, 1, 1]);
});

test('NOD-6: a hint that nobody here wants is not read', async () => {
  const [here, there] = [await open(), await open({ listens: false })];
  const heard: Hint[] = [];
  const wanted = numberedId('conversation', 2);
  there.bus.subscribe(
    (hint) => heard.push(hint),
    ({ conversationId }) => conversationId === wanted,
  );
  here.bus.publish(appended());
  here.bus.publish(appended({ of: wanted }));
  await vi.waitFor(() => expect(heard).toEqual([appended({ of: wanted })]));
});

test('NOD-4: without its Redis a server starts and works, and says so once', async () => {
  const port = await freePort();
  const url = `redis://:hunter2@127.0.0.1:${port}`;
  const node = await open({ url });
  node.bus.publish(appended());
  expect(node.heard).toEqual([appended()]);
  // Several tries later it has still been said once, and not with the password.
  await vi.waitFor(() => expect(node.tries()).toBeGreaterThan(3), 10_000);
  expect(node.log).toEqual([expect.stringContaining('Redis is away')]);
  expect(node.log.join()).not.toContain('hunter2');
});

test('NOD-4: a Redis that goes is missed once and joined again when it is back', async () => {
  const own = await RedisProcess.start();
  onTestFinished(() => own.dispose());
  const [here, there] = [await open({ url: own.url }), await open({ url: own.url })];
  await own.stop();
  await vi.waitFor(() => expect([here.bus.link.client, there.bus.link.client]).toEqual([null, null]));
  here.bus.publish(appended());
  expect(here.heard).toEqual([appended()]);
  await own.start();
  await untilJoined(here.bus, there.bus);
  here.bus.publish(appended({ seq: 2 }));
  await vi.waitFor(() => expect(there.heard).toEqual([appended({ seq: 2 })]));
  expect(here.log).toEqual([
    expect.stringContaining('Redis is away'),
    expect.stringContaining('Redis is back'),
  ]);
});

test('NOD-4: so is one that hangs with its sockets open', async () => {
  const own = await RedisProcess.start();
  onTestFinished(() => own.dispose());
  const node = await open({ url: own.url });
  own.freeze();
  await vi.waitFor(() => expect(node.bus.link.client).toBeNull(), 10_000);
  own.thaw();
  await untilJoined(node.bus);
});

test('NOD-5: a flood on a Redis that takes nothing is dropped, not kept', async () => {
  const own = await RedisProcess.start();
  onTestFinished(() => own.dispose());
  const [here, there] = [await open({ url: own.url }), await open({ url: own.url })];
  own.freeze();
  const body = 'a'.repeat(10_000);
  const sent = 3_000;
  for (let seq = 1; seq <= sent; seq++) here.bus.publish(appended({ seq, body }));
  expect(here.heard).toHaveLength(sent);
  expect(here.log).toEqual([expect.stringContaining('too slowly')]);
  own.thaw();
  await untilFlushed(here.bus);
  here.bus.publish(appended({ seq: sent + 1 }));
  await vi.waitFor(() => expect(there.heard.at(-1)).toEqual(appended({ seq: sent + 1 })), 10_000);
  expect(there.heard.length).toBeGreaterThan(1);
  expect(there.heard.length).toBeLessThanOrEqual(busLimits.maxUnconfirmedBytes / body.length + 1);
});

type Options = {
  readonly url?: string;
  readonly channel?: string;
  readonly errors?: unknown[];
  readonly listens?: boolean;
};

let count = 0;

async function open({
  url = redis.url,
  channel = 'chatref:test:hints',
  errors,
  listens = !errors,
}: Options = {}) {
  const log: string[] = [];
  count += 1;
  const bus = new RedisBus({
    url,
    channel,
    nodeId: `node-${count}`,
    log: {
      info: (message) => log.push(message),
      error: (message, { error, ...fields } = {}) =>
        error ? errors?.push(error) : log.push(`${message} ${JSON.stringify(fields)}`),
    },
  });
  opened.push(bus);
  await bus.link.firstTry;
  const heard: Hint[] = [];
  if (listens) bus.subscribe((hint) => heard.push(hint));
  return { bus, heard, log, tries: () => bus.link.tries };
}

async function untilFlushed(bus: RedisBus): Promise<void> {
  await vi.waitFor(() => expect(bus.unconfirmed).toBe(0), 10_000);
}

async function untilJoined(...buses: RedisBus[]): Promise<void> {
  await vi.waitFor(() => expect(buses.every(({ link }) => link.client !== null)).toBe(true), 10_000);
}
