import { describe, expect, test, vi } from 'vitest';
import { Connection, type ConnectionSettings, type ConnectionState } from './connection.ts';
import { heartbeatTiming } from './heartbeat.ts';
import { clientLimits } from './limits.ts';
import { batch, type TestHead } from './testing/build-log.ts';
import { HandClock } from './testing/hand-clock.ts';
import { HeldSockets } from './testing/held-sockets.ts';

function setUp(more: Partial<ConnectionSettings<TestHead>> = {}) {
  const clock = new HandClock();
  const sockets = new HeldSockets();
  const states: ConnectionState[] = [];
  const connection = new Connection<TestHead>({
    openSocket: sockets.openSocket,
    clock,
    random: () => 1,
    hello: () => ({ t: 'hello', token: 'secret', workspaceId: null }),
    fetchBatch: () => Promise.reject(new Error('offline')),
    onState: (state) => states.push(state),
    ...more,
  });
  connection.start();
  const follow = (cursor: number) => ({ cursor: () => cursor, batch: vi.fn(), signal: vi.fn() });
  return { clock, sockets, states, connection, follow };
}

describe('starting', () => {
  test('CLI-10 says hello, then watches what is watched from its cursor', () => {
    const { sockets, connection, follow, states } = setUp({ watchesInbox: true });
    connection.watch('c1', follow(7));
    sockets.last.open();
    expect(sockets.last.sent).toEqual([{ t: 'hello', token: 'secret', workspaceId: null }]);
    sockets.last.say({ t: 'ready' });
    expect(sockets.last.sent.slice(1)).toEqual([
      { t: 'watch_inbox' },
      { t: 'watch', conversationId: 'c1', after: 7 },
      { t: 'ping' },
    ]);
    expect(states).toEqual([{ kind: 'live', via: 'socket' }]);
  });

  test('CLI-10 watches again from the cursor after a reconnect, and has lists fetched again', async () => {
    const onResync = vi.fn(async () => {});
    const { sockets, connection, clock } = setUp({ onResync });
    let cursor = 2;
    connection.watch('c1', { cursor: () => cursor, batch: () => {} });
    sockets.last.ready();
    cursor = 5;
    sockets.last.break();
    await clock.push(clientLimits.firstRetryMs);
    sockets.last.ready();
    expect(sockets.all).toHaveLength(2);
    expect(sockets.last.sentOf('watch')).toEqual([{ t: 'watch', conversationId: 'c1', after: 5 }]);
    expect(onResync).toHaveBeenCalledTimes(2);
  });

  test('CLI-10 lists are fetched once the server follows, and again until they are there', async () => {
    const onResync = vi.fn(async () => {});
    onResync.mockRejectedValueOnce(new Error('lost')).mockRejectedValueOnce(new Error('lost'));
    const { sockets, clock } = setUp({ onResync });
    sockets.last.open();
    sockets.last.say({ t: 'ready' });
    expect(onResync).not.toHaveBeenCalled();
    sockets.last.say({ t: 'pong' });
    expect(onResync).toHaveBeenCalledTimes(1);
    await clock.push(clientLimits.firstRetryMs);
    expect(onResync).toHaveBeenCalledTimes(2);
    await clock.push(clientLimits.firstRetryMs * 2);
    expect(onResync).toHaveBeenCalledTimes(3);
    sockets.last.say({ t: 'pong' });
    await clock.push(10_000);
    expect(onResync).toHaveBeenCalledTimes(3);
  });

  test('CLI-10 lists that a lost socket could not bring are left to its successor', async () => {
    const onResync = vi.fn(() => Promise.reject(new Error('lost')));
    const { sockets, clock } = setUp({ onResync });
    sockets.last.ready();
    await clock.push(0);
    sockets.last.break();
    await clock.push(clientLimits.firstRetryMs);
    expect(onResync).toHaveBeenCalledTimes(1);
  });

  test('CLI-10 what is no longer watched is not watched again', async () => {
    const { sockets, connection, clock, follow } = setUp();
    sockets.last.ready();
    connection.watch('c1', follow(0))();
    expect(sockets.last.sentOf('unwatch')).toHaveLength(1);
    sockets.last.break();
    await clock.push(clientLimits.firstRetryMs);
    sockets.last.ready();
    expect(sockets.last.sentOf('watch')).toEqual([]);
  });
});

describe('noticing a dead socket', () => {
  test('CLI-11 pings after silence, and replaces a socket that stays silent', async () => {
    const { sockets, clock, states } = setUp();
    sockets.last.ready();
    await clock.push(heartbeatTiming.pingAfterMs);
    expect(sockets.last.sentOf('ping')).toHaveLength(1);
    await clock.push(heartbeatTiming.deadlineMs - heartbeatTiming.pingAfterMs);
    expect(sockets.all[0]?.isClosed).toBe(true);
    expect(states.at(-1)?.kind).toBe('lost');
    await clock.push(clientLimits.firstRetryMs);
    expect(sockets.all).toHaveLength(2);
  });

  test('CLI-11 any frame is a sign of life, and pings go out all the same', async () => {
    const { sockets, clock } = setUp();
    sockets.last.ready();
    for (let frame = 0; frame < 10; frame++) {
      await clock.push(heartbeatTiming.pingAfterMs / 2);
      sockets.last.say({ t: 'row', row: { conversationId: 'c1', seq: frame } });
    }
    expect(sockets.all).toHaveLength(1);
    expect(sockets.last.sentOf('ping')).toHaveLength(5);
  });

  test('CLI-11 a clock that is set back by an hour neither saves a dead socket nor ends a living one', async () => {
    const { sockets, clock, connection } = setUp();
    sockets.last.ready();
    connection.sendTyping('c1');
    clock.setBack(3_600_000);
    await clock.push(heartbeatTiming.pingAfterMs);
    sockets.last.say({ t: 'pong' });
    connection.sendTyping('c1');
    expect(sockets.last.sentOf('typing')).toHaveLength(2);
    expect(sockets.all[0]?.isClosed).toBe(false);
    clock.setBack(3_600_000);
    await clock.push(heartbeatTiming.deadlineMs + heartbeatTiming.pingAfterMs);
    expect(sockets.all[0]?.isClosed).toBe(true);
  });

  test('CLI-11 gives up a socket that is not welcomed in time', async () => {
    const { sockets, clock } = setUp();
    sockets.last.open();
    await clock.push(clientLimits.connectDeadlineMs);
    expect(sockets.all[0]?.isClosed).toBe(true);
    await clock.push(clientLimits.firstRetryMs);
    expect(sockets.all).toHaveLength(2);
  });
});

describe('trying again', () => {
  test('CLI-12 waits double up to 30 s and begin anew after a success', async () => {
    const { sockets, clock } = setUp();
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      sockets.last.break();
      const before = sockets.all.length;
      const fromMs = clock.nowMs();
      while (sockets.all.length === before) await clock.push(500);
      waits.push(clock.nowMs() - fromMs);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    sockets.last.ready();
    sockets.last.break();
    const count = sockets.all.length;
    await clock.push(500);
    expect(sockets.all).toHaveLength(count + 1);
  });

  test('CLI-13 the state says since when it is lost and when the next try is', async () => {
    const { sockets, clock, states } = setUp();
    const sinceMs = clock.nowMs();
    sockets.last.break();
    expect(states.at(-1)).toEqual({ kind: 'lost', sinceMs, nextTryMs: sinceMs + 500 });
    await clock.push(500);
    sockets.last.break();
    expect(states.at(-1)).toEqual({ kind: 'lost', sinceMs, nextTryMs: sinceMs + 500 + 1000 });
  });

  test('CLI-14 plain requests stand in after three failed tries, and end with the socket back', async () => {
    const fetchBatch = vi.fn(async (_: string, after: number) => batch(after, after));
    const { sockets, clock, states, connection, follow } = setUp({ fetchBatch, isShown: () => false });
    const follower = follow(3);
    connection.watch('c1', follower);
    for (let tries = 0; tries < clientLimits.triesBeforePolling; tries++) {
      expect(fetchBatch).not.toHaveBeenCalled();
      sockets.last.break();
      await clock.push(tries < 2 ? 1000 : 0);
    }
    expect(fetchBatch).toHaveBeenCalledWith('c1', 3, undefined);
    expect(follower.batch).toHaveBeenCalledWith(batch(3, 3));
    expect(states.at(-1)).toEqual({ kind: 'live', via: 'polling' });
    await clock.push(clientLimits.pollMs);
    expect(fetchBatch).toHaveBeenCalledTimes(2);
    sockets.last.ready();
    await clock.push(10_000);
    expect(fetchBatch).toHaveBeenCalledTimes(2);
    expect(states.at(-1)).toEqual({ kind: 'live', via: 'socket' });
  });

  test('CLI-14 a socket that hangs does not keep them waiting', async () => {
    const fetchBatch = vi.fn(async (_: string, after: number) => batch(after, after));
    const { sockets, clock, states, connection, follow } = setUp({ fetchBatch });
    connection.watch('c1', follow(3));
    sockets.last.open();
    await clock.push(clientLimits.pollAfterMs - 1);
    expect(fetchBatch).not.toHaveBeenCalled();
    await clock.push(1);
    expect(states.at(-1)).toEqual({ kind: 'live', via: 'polling' });
    sockets.last.say({ t: 'ready' });
    const calls = fetchBatch.mock.calls.length;
    await clock.push(10_000);
    expect(fetchBatch).toHaveBeenCalledTimes(calls);
  });

  test('CLI-14 a poll that fails says that the connection is lost, and polls on', async () => {
    const fetchBatch = vi.fn(() => Promise.reject(new Error('offline')));
    const { sockets, clock, states, connection, follow } = setUp({ fetchBatch });
    connection.watch('c1', follow(3));
    for (let tries = 0; tries < clientLimits.triesBeforePolling; tries++) {
      sockets.last.break();
      await clock.push(tries < 2 ? 1000 : 0);
    }
    expect(states.at(-1)?.kind).toBe('lost');
    await clock.push(clientLimits.pollMs * 2);
    expect(fetchBatch.mock.calls.length).toBeGreaterThanOrEqual(3);
  });
});

describe('waking up', () => {
  test('CLI-15 a socket that slept past its deadline is replaced at once', async () => {
    const { sockets, clock, connection } = setUp();
    sockets.last.ready();
    clock.sleep(3_600_000);
    connection.wake();
    await clock.push(clientLimits.firstRetryMs);
    expect(sockets.all).toHaveLength(2);
  });

  test('CLI-15 a silent socket has five seconds to prove itself, and asks from every cursor', async () => {
    const { sockets, clock, connection, follow } = setUp();
    connection.watch('c1', follow(4));
    sockets.last.ready();
    for (const _ of ['focus', 'online', 'visibilitychange']) connection.wake();
    expect(sockets.last.sentOf('ping').length).toBeGreaterThan(0);
    expect(sockets.last.sentOf('watch')).toHaveLength(2);
    await clock.push(clientLimits.wakeDeadlineMs);
    expect(sockets.all[0]?.isClosed).toBe(true);
  });

  test('CLI-15 a socket that answers stays', async () => {
    const { sockets, clock, connection } = setUp();
    sockets.last.ready();
    connection.wake();
    sockets.last.say({ t: 'pong' });
    await clock.push(clientLimits.wakeDeadlineMs);
    expect(sockets.all).toHaveLength(1);
    expect(sockets.last.isClosed).toBe(false);
  });

  test('CLI-43 a machine that slept is noticed without any event, unless nobody looks at the page', async () => {
    let isShown = true;
    const { sockets, clock, connection, follow } = setUp({ isShown: () => isShown });
    connection.watch('c1', follow(3));
    sockets.last.ready();
    clock.sleep(30_000);
    await clock.push(0);
    expect(sockets.last.sentOf('ping').length).toBeGreaterThan(0);
    await clock.push(clientLimits.wakeDeadlineMs);
    expect(sockets.all[0]?.isClosed).toBe(true);
    await clock.push(clientLimits.firstRetryMs);
    sockets.last.ready();
    isShown = false;
    const { length } = sockets.last.sentOf('ping');
    for (let minute = 0; minute < 5; minute++) {
      // A hidden tab: timers run once a minute, frames arrive all the same.
      clock.sleep(60_000);
      await clock.push(0);
      sockets.last.say({ t: 'pong' });
    }
    expect(sockets.last.sentOf('ping')).toHaveLength(length + 5);
    expect(sockets.last.sentOf('watch')).toHaveLength(1);
    expect(sockets.all).toHaveLength(2);
  });

  test('CLI-15 tries at once while waiting', () => {
    const { sockets, connection } = setUp();
    sockets.last.break();
    connection.wake();
    expect(sockets.all).toHaveLength(2);
    connection.stop();
    connection.wake();
    expect(sockets.all).toHaveLength(2);
  });
});

describe('a refusal', () => {
  test('CLI-13 is told in the words of the server, until it lets us in', async () => {
    const { sockets, clock, states } = setUp();
    const problem = { code: 'too_many_requests', detail: 'Too many windows. Close some.' };
    sockets.last.open();
    sockets.last.say({ t: 'problem', problem, conversationId: null });
    sockets.last.break();
    expect(states.at(-1)).toMatchObject({ kind: 'lost', problem });
    await clock.push(clientLimits.firstRetryMs);
    sockets.last.ready();
    sockets.last.break();
    expect(states.at(-1)).not.toHaveProperty('problem');
  });
});

describe('frames', () => {
  test('CLI-42 presence goes to its follower, who is told when the socket is gone', () => {
    const { sockets, connection } = setUp();
    const follower = { cursor: () => 0, batch: vi.fn(), presence: vi.fn(), unheard: vi.fn() };
    connection.watch('c1', follower);
    sockets.last.ready();
    const frame = {
      t: 'presence',
      conversationId: 'c1',
      visitor: true,
      teammates: [{ id: 't', name: 'Ana' }],
    };
    sockets.last.say(frame);
    sockets.last.say({ ...frame, teammates: [{ id: 't' }] });
    sockets.last.say({ ...frame, visitor: 'yes' });
    expect(follower.presence).toHaveBeenCalledOnce();
    expect(follower.presence).toHaveBeenCalledWith(frame);
    expect(follower.unheard).not.toHaveBeenCalled();
    sockets.last.break();
    expect(follower.unheard).toHaveBeenCalledOnce();
  });

  test('batches and signals go to their follower, news and problems to their listeners', () => {
    const onNews = vi.fn();
    const onProblem = vi.fn();
    const { sockets, connection, follow } = setUp({ onNews, onProblem });
    const follower = follow(0);
    connection.watch('c1', follower);
    sockets.last.ready();
    sockets.last.say({ t: 'batch', batch: batch(0, 1) });
    sockets.last.say({
      t: 'signal',
      conversationId: 'c1',
      signal: { kind: 'typing', author: 'teammate', name: 'Ana' },
    });
    sockets.last.say({ t: 'row', row: { conversationId: 'c1', seq: 1 } });
    sockets.last.say({ t: 'problem', problem: { code: 'not_found' }, conversationId: null });
    expect(follower.batch).toHaveBeenCalledWith(batch(0, 1));
    expect(follower.signal).toHaveBeenCalledOnce();
    expect(onNews).toHaveBeenCalledOnce();
    expect(onProblem).toHaveBeenCalledWith({ code: 'not_found' }, null);
  });

  test('CLI-10 a watch that the server could not serve is begun anew from the cursor, unless it was given up', async () => {
    const { sockets, connection, clock, follow } = setUp();
    const leave = connection.watch('c1', follow(7));
    sockets.last.ready();
    const fail = (code: string) =>
      sockets.last.say({ t: 'problem', problem: { code }, conversationId: 'c1' });
    fail('not_found');
    await clock.push(clientLimits.watchAgainMs);
    expect(sockets.last.sentOf('watch')).toHaveLength(1);
    fail('internal');
    expect(sockets.last.sentOf('watch')).toHaveLength(1);
    await clock.push(clientLimits.watchAgainMs);
    expect(sockets.last.sentOf('watch').at(1)).toEqual({ t: 'watch', conversationId: 'c1', after: 7 });
    fail('internal');
    leave();
    await clock.push(clientLimits.watchAgainMs);
    expect(sockets.last.sentOf('watch')).toHaveLength(2);
  });

  test('CLI-16 what cannot be read, is for nobody, or comes from a given-up socket is ignored', async () => {
    const { sockets, connection, clock, follow, states } = setUp();
    const follower = follow(0);
    connection.watch('c1', follower);
    const first = sockets.last;
    first.ready();
    for (const odd of [
      {},
      { t: 'later' },
      { t: 'batch' },
      { t: 'batch', batch: { conversationId: 'c1' } },
      [1],
    ])
      first.say(odd);
    first.say({ t: 'batch', batch: batch(0, 1, { conversationId: 'c2' }) });
    first.break();
    await clock.push(clientLimits.firstRetryMs);
    const count = states.length;
    first.say({ t: 'batch', batch: batch(0, 1) });
    first.break();
    expect(follower.batch).not.toHaveBeenCalled();
    expect(states).toHaveLength(count);
  });

  test('CLI-17 typing is told at most every three seconds', async () => {
    const { sockets, connection, clock } = setUp();
    sockets.last.ready();
    connection.sendTyping('c1');
    connection.sendTyping('c1');
    await clock.push(clientLimits.typingEveryMs);
    connection.sendTyping('c1');
    expect(sockets.last.sentOf('typing')).toHaveLength(2);
  });
});
