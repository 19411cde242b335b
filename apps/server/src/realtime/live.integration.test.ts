import { once } from 'node:events';
import { request } from 'node:http';
import type { VisitorReceipt } from '@chatref/protocol';
import { wireLimits } from '@chatref/protocol';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { logLimits } from '../store/log-limits.ts';
import { LiveClient } from '../testing/live-client.ts';
import { type Person, type Shop, setUpOther } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { newClientId, startVisit, type Visit } from '../testing/start-visit.ts';
import { liveLimits } from './limits.ts';

let server: TestServer;
let shop: Shop;
let other: Omit<Shop, 'member'>;
const opened: LiveClient[] = [];

beforeAll(async () => {
  server = await startTestServer();
  shop = server.shop;
  other = await setUpOther(server.anonymous);
});

afterEach(() => {
  for (const live of opened.splice(0)) live.close();
});

afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

describe('a watch', () => {
  test('DLV-1: brings a snapshot to one who has nothing, and what follows', async () => {
    const { visit, live, id } = await watched();
    expect((await live.until('batch')).batch).toMatchObject({ from: 0, to: 3 });
    await visit.say('Can strings be returned?');
    await live.until('batch', ({ batch }) => batch.to === 6);
    expectContiguous(live, id);
  });

  test('DLV-1: brings the log after the cursor to one who comes back, also where that is empty', async () => {
    const { visit, id } = await watched();
    const behind = await asVisitor(visit);
    behind.watch(id, 1);
    const { batch } = await behind.until('batch');
    expect(batch).toMatchObject({ from: 1, to: 3, hasEarlier: false });
    expect(batch.items.map(({ seq }) => seq)).toEqual([3]);
    const current = await asVisitor(visit);
    current.watch(id, 3);
    expect((await current.until('batch')).batch).toMatchObject({ from: 3, to: 3, items: [] });
  });

  test('DLV-4: joins what is said while it begins, whenever that is', async () => {
    const { visit, id } = await watched();
    const thread = `${shop.base}/conversations/${id}/messages`;
    const joining: Promise<LiveClient>[] = [];
    for (let n = 0; n < 12; n++) {
      joining.push(asWatcher(visit, id));
      await shop.member.caller.ok('POST', thread, { clientId: newClientId(), text: `Word ${n}` });
    }
    const head = 3 + 1 + 12;
    for (const live of await Promise.all(joining)) {
      await live.until('batch', ({ batch }) => batch.to === head);
      await live.settled();
      expectContiguous(live, id, 3);
      const seqs = live.batches(id).flatMap(({ items }) => items.map(({ seq }) => seq));
      expect(seqs).toEqual(Array.from({ length: 13 }, (_, n) => 4 + n));
    }
  });

  test('DLV-32: brings the newest page to one who is too far behind', async () => {
    const { visit, id } = await watched();
    const lacking = logLimits.maxBackfillEvents + 1;
    await lengthenLog(id, 3 + lacking);
    const far = await asVisitor(visit);
    far.watch(id, 3);
    const { batch } = await far.until('batch');
    expect(batch).toMatchObject({ from: 0, to: 3 + lacking, hasEarlier: true });
    expect(batch.items).toHaveLength(wireLimits.timelinePage);
    const near = await asVisitor(visit);
    near.watch(id, 4);
    const caughtUp = (await near.until('batch')).batch;
    expect([caughtUp.from, caughtUp.to, caughtUp.items.length]).toEqual([4, 3 + lacking, lacking - 1]);
  });

  test('DLV-9: is refused for the conversation of another visitor and for one that is nowhere, and the socket lives on', async () => {
    const { id } = await watched();
    for (const agentId of [shop.agentId, other.agentId]) {
      const stranger = await startVisit(server.anonymous, agentId);
      const live = await asVisitor(stranger);
      live.watch(id);
      const { problem, conversationId } = await live.until('problem');
      expect([problem.code, conversationId]).toEqual(['not_found', id]);
      const own = (await stranger.say('Hello')).batch.conversationId;
      live.watch(own);
      await live.until('batch', ({ batch }) => batch.conversationId === own);
      expect(live.batches(id)).toEqual([]);
    }
  });

  test('DLV-9: is refused to a teammate of another workspace', async () => {
    const { id } = await watched();
    const live = await asTeammate(other.owner, other.workspaceId);
    live.watch(id);
    expect((await live.until('problem')).problem.code).toBe('not_found');
    expect(live.batches(id)).toEqual([]);
  });
});

describe('a socket', () => {
  test('DLV-8: that says anything before hello, or what is no frame, is closed with the reason', async () => {
    for (const frame of [
      '{"t":"watch_inbox"}',
      '{"t":"dance"}',
      'not json',
      '[]',
      '{"t":"watch","after":-1}',
    ]) {
      const live = track(new LiveClient(`${server.origin.replace('http', 'ws')}/w/live`));
      await live.opened();
      live.send(frame);
      expect((await live.until('problem')).problem.code).toBe('invalid_request');
      expect((await live.closed()).code).toBe(4001);
    }
  });

  test('DLV-28: that sends more than a frame may hold is closed', async () => {
    const live = track(new LiveClient(`${server.origin.replace('http', 'ws')}/w/live`));
    await live.opened();
    live.send('x'.repeat(liveLimits.maxFrameBytes + 1));
    expect((await live.closed()).code).toBe(1009);
  });

  test('DLV-9: with a token that is not ours is told to begin anew', async () => {
    const live = track(new LiveClient(`${server.origin.replace('http', 'ws')}/w/live`));
    await live.opened();
    live.send({ t: 'hello', token: 'forged', workspaceId: null });
    expect((await live.until('problem')).problem.code).toBe('session_expired');
    expect((await live.closed()).code).toBe(4001);
  });

  test('DLV-9: of a teammate is refused for a workspace that is not theirs, and without a cookie', async () => {
    const foreign = await greeted({ ...other.owner.caller.headers, origin: server.origin });
    expect((await foreign.until('problem')).problem.code).toBe('not_a_member');
    const signedOut = await greeted({ origin: server.origin });
    expect((await signedOut.until('problem')).problem.code).toBe('signed_out');
  });

  test.each(['https://evil.example', 'null', `http://127.0.0.1:1`, undefined])(
    'DLV-10: of a teammate from the origin %s is refused before it opens',
    async (origin) => {
      const headers = { ...shop.owner.caller.headers, ...(origin === undefined ? {} : { origin }) };
      expect(await upgradeStatus('/api/live', headers)).toBe(403);
      expect(await upgradeStatus('/elsewhere', headers)).toBe(404);
    },
  );

  test('DLV-11: tells typing to the other side only, and only of what its author watches', async () => {
    const { visit, live, id } = await watched();
    const second = await asVisitor(visit);
    const theo = await asTeammate(shop.member, shop.workspaceId);
    const olivia = await asTeammate(shop.owner, shop.workspaceId);
    const stranger = await asVisitor(await startVisit(server.anonymous, shop.agentId));
    for (const one of [second, theo, olivia]) {
      one.watch(id);
      await one.until('batch');
    }
    live.send({ t: 'typing', conversationId: id });
    stranger.send({ t: 'typing', conversationId: id });
    await stranger.settled();
    theo.send({ t: 'typing', conversationId: id });
    const seen = await Promise.all([live, theo, olivia].map((one) => one.until('signal')));
    expect(seen.map(({ signal }) => signal)).toEqual([
      { kind: 'typing', author: 'teammate', name: 'Theo' },
      { kind: 'typing', author: 'visitor', name: null },
      { kind: 'typing', author: 'visitor', name: null },
    ]);
    for (const one of [live, second, theo, olivia, stranger]) await one.settled();
    const counts = [live, second, theo, olivia, stranger].map(signals);
    expect(counts).toEqual([1, 1, 1, 1, 0]);
  });

  test('DLV-12: of a reader who takes nothing is cut off, and the reader comes back by the cursor', async () => {
    const { visit, live, id } = await watched();
    const thread = `${shop.base}/conversations/${id}/messages`;
    const text = '語'.repeat(wireLimits.maxMessageChars);
    for (let n = 0; n < 30; n++) {
      await shop.member.caller.ok('POST', thread, { clientId: newClientId(), text });
    }
    await live.until('batch', ({ batch }) => batch.to === 34);
    live.socket.pause();
    // Snapshots of a third of a megabyte each, until there are more than the limit and whatever the system keeps of a
    // connection. What is sent to an ended connection comes back as a reset, which a paused reader notices too.
    const untilCutOff = { timeout: 15_000, interval: 20 };
    await vi.waitFor(() => {
      if (live.socket.readyState === live.socket.OPEN) live.watch(id);
      expect(live.socket.readyState).not.toBe(live.socket.OPEN);
    }, untilCutOff);
    const back = await asVisitor(visit);
    back.watch(id, 4);
    const { batch } = await back.until('batch');
    expect(batch.items.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, n) => 5 + n));
  });
});

describe('presence', () => {
  test('DLV-17: tells teammates who else is there, each once, and of those who leave', async () => {
    const { visit, live, id } = await watched();
    const theo = await asTeammate(shop.member, shop.workspaceId);
    theo.watch(id);
    await theo.until('presence', ({ visitor, teammates }) => visitor && teammates.length === 0);
    const windows = [
      await asTeammate(shop.owner, shop.workspaceId),
      await asTeammate(shop.owner, shop.workspaceId),
    ];
    for (const one of windows) {
      one.watch(id);
      await one.until('presence', ({ teammates }) => teammates.map(({ name }) => name).join() === 'Theo');
    }
    const both = await theo.until('presence', ({ teammates }) => teammates.length > 0);
    expect(both).toMatchObject({
      conversationId: id,
      visitor: true,
      teammates: [{ id: shop.owner.teammateId, name: 'Olivia' }],
    });
    live.close();
    await theo.until('presence', ({ visitor }) => !visitor);
    for (const one of windows) one.send({ t: 'unwatch', conversationId: id });
    const last = theo.frames.length;
    await vi.waitFor(() =>
      expect(theo.frames.slice(last - 1).at(-1)).toMatchObject({
        t: 'presence',
        visitor: false,
        teammates: [],
      }),
    );
    const back = await asVisitor(visit);
    back.watch(id);
    await back.until('batch');
    await back.settled();
    expect(back.frames.filter(({ t }) => t === 'presence')).toEqual([]);
  });

  test('DLV-20: of who was not let in to the conversation is not told', async () => {
    const { id } = await watched();
    const theo = await asTeammate(shop.member, shop.workspaceId);
    theo.watch(id);
    await theo.until('presence');
    const foreign = await asTeammate(other.owner, other.workspaceId);
    const stranger = await asVisitor(await startVisit(server.anonymous, shop.agentId));
    for (const one of [foreign, stranger]) {
      one.watch(id);
      await one.until('problem');
    }
    await theo.settled();
    const told = theo.frames.filter((frame) => frame.t === 'presence');
    expect(told).toEqual([{ t: 'presence', conversationId: id, visitor: true, teammates: [] }]);
    expect([foreign, stranger].flatMap(({ frames }) => frames).filter(({ t }) => t === 'presence')).toEqual(
      [],
    );
  });
});

describe('the inbox', () => {
  test('DLV-13: is told each changed row of its workspace, and of no other, and nothing of the Playground', async () => {
    const theirs = await asTeammate(other.owner, other.workspaceId);
    const ours = await asTeammate(shop.member, shop.workspaceId);
    for (const live of [theirs, ours]) {
      live.send({ t: 'watch_inbox' });
      await live.settled();
    }
    const preview = await shop.owner.caller.ok<{ token: string }>(
      'POST',
      `${shop.base}/agents/${shop.agentId}/playground`,
    );
    const trying = server.anonymous.with({ authorization: `Bearer ${preview.token}` });
    const words = { conversationId: null, clientId: newClientId(), text: 'Only trying' };
    const tried = await trying.ok<VisitorReceipt>('POST', '/w/messages', words);
    const visit = await startVisit(server.anonymous, shop.agentId);
    const { batch } = await visit.say('I need a real person');
    const { row } = await ours.until('row', (frame) => frame.row.conversationId === batch.conversationId);
    expect(row).toMatchObject({ seq: batch.to, floor: 'collecting', reason: 'asked' });
    await theirs.settled();
    expect(theirs.frames.filter(({ t }) => t === 'row')).toEqual([]);
    const told = ours.frames.flatMap((frame) => (frame.t === 'row' ? [frame.row.conversationId] : []));
    expect(told).not.toContain(tried.batch.conversationId);
  });

  test('DLV-13: is not told to a visitor who asks for it', async () => {
    const live = await asVisitor(await startVisit(server.anonymous, shop.agentId));
    live.send({ t: 'watch_inbox' });
    const visit = await startVisit(server.anonymous, shop.agentId);
    await visit.say('Hello');
    await live.settled();
    expect(live.frames.map(({ t }) => t)).toEqual(['ready', 'pong']);
  });
});

/** Says the first message again and again, behind the server's back: by its routes it would take many seconds. */
async function lengthenLog(id: string, to: number): Promise<void> {
  const client = new Client({ connectionString: server.databaseUrl });
  await client.connect();
  const again = (table: string, changes: string) =>
    client.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('seq', s, ${changes}))).*
       from ${table} t, generate_series(4, $2) s where t.conversation_id = $1 and t.seq = 1`,
      [id, to],
    );
  await client.query('begin');
  await again('conversation_event', `'type', t.type`);
  await again('message', `'id', 'msg_' || lpad(s::text, 26, '0'), 'client_id', null`);
  const head = `update conversation set seq = $2, state = jsonb_set(state, '{seq}', to_jsonb($2::int)) where id = $1`;
  await client.query(head, [id, to]);
  await client.query('commit');
  await client.end();
}

/** A visitor with one answered question who watches their conversation: its log ends at 3. */
async function watched(): Promise<{ visit: Visit; live: LiveClient; id: string }> {
  const visit = await startVisit(server.anonymous, shop.agentId);
  const { batch } = await visit.say('How many days do I have to return a guitar?');
  const early = await asVisitor(visit);
  early.watch(batch.conversationId);
  await early.until('batch', (frame) => frame.batch.to === 3);
  const live = await asVisitor(visit);
  live.watch(batch.conversationId);
  await live.until('batch');
  early.close();
  return { visit, live, id: batch.conversationId };
}

function expectContiguous(live: LiveClient, id: string, after = 0): void {
  let cursor = after;
  for (const { from, to } of live.batches(id)) {
    expect(from).toBe(cursor);
    cursor = to;
  }
}

function signals(live: LiveClient): number {
  return live.frames.filter(({ t }) => t === 'signal').length;
}

async function greeted(headers: Readonly<Record<string, string>>): Promise<LiveClient> {
  const live = track(new LiveClient(`${server.origin.replace('http', 'ws')}/api/live`, headers));
  await live.opened();
  live.send({ t: 'hello', token: null, workspaceId: shop.workspaceId });
  return live;
}

async function upgradeStatus(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': key,
  };
  const sending = request(`${server.origin}${path}`, { headers: { ...headers, ...upgrade } }).end();
  const [response] = await Promise.race([once(sending, 'response'), once(sending, 'upgrade')]);
  sending.destroy();
  return response.statusCode;
}

async function asVisitor(visit: Visit): Promise<LiveClient> {
  return track(await LiveClient.asVisitor(visit));
}

async function asWatcher(visit: Visit, id: string): Promise<LiveClient> {
  const live = await asVisitor(visit);
  live.watch(id, 3);
  return live;
}

async function asTeammate(person: Person, workspaceId: string): Promise<LiveClient> {
  return track(await LiveClient.asTeammate(person, workspaceId));
}

function track(live: LiveClient): LiveClient {
  opened.push(live);
  return live;
}
