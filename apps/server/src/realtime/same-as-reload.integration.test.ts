import type { EventType } from '@chatref/core';
import {
  type InboxPage,
  newAction,
  type TeammateBatch,
  type TeammateReceipt,
  type TimelineItem,
  type VisitorBatch,
} from '@chatref/protocol';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LiveClient } from '../testing/live-client.ts';
import type { Shop } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { newClientId, startVisit, type Visit } from '../testing/start-visit.ts';

type Batch = VisitorBatch | TeammateBatch;
type View = { cursor: number; items: Map<string, TimelineItem>; head: Batch['head'] };
type Screen = { readonly live: LiveClient; readonly reload: () => Promise<Batch> };

/** Every event there is. One that is missing here does not compile, and one that the story leaves out fails the test. */
const everyType: Readonly<Record<EventType, true>> = {
  VisitorMessagePosted: true,
  TeammateMessagePosted: true,
  NoteAdded: true,
  TurnBegun: true,
  AgentAnswered: true,
  TurnEnded: true,
  CollectionStarted: true,
  FieldGiven: true,
  FieldRefused: true,
  FieldSkipped: true,
  CollectionMissed: true,
  FieldAsked: true,
  ConfirmationAsked: true,
  CollectionClosed: true,
  ActionStarted: true,
  ActionEnded: true,
  ActionMessagePosted: true,
  AnswerRated: true,
  HandoffRequested: true,
  SystemMessagePosted: true,
  RequestCancelled: true,
  TakenOver: true,
  HandedBack: true,
  Resolved: true,
  Reopened: true,
};

let server: TestServer;
let shop: Shop;
let visit: Visit;
let id: string;
let screens: readonly Screen[];

beforeAll(async () => {
  server = await startTestServer();
  shop = server.shop;
  visit = await startVisit(server.anonymous, shop.agentId);
});

afterAll(async () => {
  for (const { live } of screens) live.close();
  expect(server.errors).toEqual([]);
  await server.stop();
});

test('DLV-5 DLV-6: after every event of the whole story each screen shows what a reload shows', {
  timeout: 120_000,
}, async () => {
  const first = await visit.say('How many days do I have to return a guitar?');
  id = first.batch.conversationId;
  screens = await openScreens();
  const { owner, member } = shop;
  const story: readonly [step: string, act: () => Promise<unknown>][] = [
    ['a wish', () => visit.say('I need a real person')],
    ['a miss', () => visit.say('It is the one I bought last week')],
    ['a wrong value', () => giveFields({ order_number: '??' })],
    ['a value', () => giveFields({ order_number: 'MK-204518' })],
    ['a cancelled request', () => ofVisitor('/request/cancel')],
    ['a button', () => visit.caller.ok('POST', '/w/actions', { conversationId: id, action: null })],
    ['a takeover', () => ofTeammate(member, '/take-over', { from: null })],
    ['a note', () => ofTeammate(owner, '/notes', { clientId: newClientId(), text: 'Look at the order' })],
    ['a reply', () => ofTeammate(member, '/messages', { clientId: newClientId(), text: 'Hello' })],
    ['a takeover from a teammate', () => ofTeammate(owner, '/take-over', { from: member.teammateId })],
    ['a message to a person', () => visit.say('I need a real person')],
    ['a handback with a note', () => ofTeammate(owner, '/hand-back', { note: 'It was settled' })],
    ['another question', () => visit.say('Can strings be returned?')],
    ['a resolve', () => ofTeammate(member, '/resolve')],
    ['a reopening by a teammate', () => ofTeammate(member, '/reopen')],
    ['a resolve again', () => ofTeammate(member, '/resolve')],
    // Asked for in what was resolved, and the same thread is open again: the number is known and not asked for.
    ['a reopening by the visitor', () => sayHere('Can strings be returned?')],
    ['no handback note', () => ofTeammate(member, '/take-over', { from: null })],
    ['a handback', () => ofTeammate(member, '/hand-back', { note: null })],
    ['an action with two fields', () => addField()],
    ['a form again', () => visit.say('I need a real person')],
    ['a skip', () => giveFields({}, ['size'])],
    ['a request taken back', () => ofVisitor('/request/cancel')],
    ['a thumb', () => rate('down')],
    ['another thumb', () => rate('up')],
    ['an action that calls the shop', () => addCall()],
    ['its first question', () => press('Cancel my order')],
    ['a wrong answer', () => sayHere('not a number of yours')],
    ['the right one', () => sayHere('It is MK-300123')],
    ['no word of consent', () => sayHere('How long does that take?')],
    ['a no', () => consent('no')],
    ['once more', () => press('Cancel my order')],
    ['a yes', () => consent('yes')],
  ];
  await expectSameAsReload('the first answer');
  for (const [step, act] of story) {
    await act();
    await expectSameAsReload(step);
    await expectSameRow(step);
  }
  expect(await missingTypes()).toEqual([]);
});

async function expectSameAsReload(step: string): Promise<void> {
  await vi.waitFor(
    async () => {
      // What the agent is about to say, and a call that ends by itself, would come in between.
      const now = (await screens[0]?.reload())?.head.floor;
      expect(now).not.toMatchObject({ isAnswering: true });
      expect(now?.kind).not.toBe('acting');
    },
    { timeout: 40_000, interval: 50 },
  );
  for (const { live, reload } of screens) {
    const fresh = await reload();
    await live.until('batch', ({ batch }) => batch.conversationId === id && batch.to === fresh.to);
    const view = apply(live.batches(id));
    // A reload shows the newest page.
    const oldest = fresh.hasEarlier ? (fresh.items[0]?.seq ?? 0) : 0;
    const shown = [...view.items.values()]
      .filter(({ seq }) => seq >= oldest)
      .toSorted((a, b) => a.seq - b.seq);
    expect({ step, cursor: view.cursor, items: shown, head: view.head }).toEqual({
      step,
      cursor: fresh.to,
      items: fresh.items,
      head: fresh.head,
    });
  }
}

/** Both teammates follow the inbox as well: the newest row of the conversation that came is the one of the list. */
async function expectSameRow(step: string): Promise<void> {
  const { rows } = await shop.owner.caller.ok<InboxPage>('GET', `${shop.base}/inbox?filter=all`);
  const resolved = await shop.owner.caller.ok<InboxPage>('GET', `${shop.base}/inbox?filter=resolved`);
  const fresh = [...rows, ...resolved.rows].find(({ conversationId }) => conversationId === id);
  for (const { live } of screens.slice(-2)) {
    const { row } = await live.until('row', (frame) => isOurs(frame) && frame.row.seq === fresh?.seq);
    const newest = live.frames.reduce(
      (best, frame) => (frame.t === 'row' && isOurs(frame) && frame.row.seq > best.seq ? frame.row : best),
      row,
    );
    expect({ step, row: newest }).toEqual({ step, row: fresh });
  }
}

function isOurs({ row }: { readonly row: { readonly conversationId: string } }): boolean {
  return row.conversationId === id;
}

/** What any client does with batches, written down once more and independently. */
function apply(batches: readonly Batch[]): View {
  const [first, ...rest] = batches;
  if (first === undefined) throw new Error('No batch has come');
  const items = new Map(first.items.map((item) => [item.id, item]));
  const view: View = { cursor: first.to, items, head: first.head };
  for (const batch of rest) {
    expect(batch.from).toBeLessThanOrEqual(view.cursor);
    for (const item of batch.items) view.items.set(item.id, item);
    view.cursor = batch.to;
    view.head = batch.head;
  }
  return view;
}

/** The visitor twice, the second from where the first message had brought them; and both teammates. */
async function openScreens(): Promise<Screen[]> {
  const ofVisitors = () => visit.caller.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`);
  const visitors = [await LiveClient.asVisitor(visit), await LiveClient.asVisitor(visit)];
  const people = [shop.owner, shop.member];
  const teammates = await Promise.all(people.map((one) => LiveClient.asTeammate(one, shop.workspaceId)));
  for (const live of teammates) live.send({ t: 'watch_inbox' });
  for (const live of [...visitors, ...teammates]) live.watch(id);
  return [
    ...visitors.map((live) => ({ live, reload: ofVisitors })),
    ...teammates.map((live, n) => ({
      live,
      reload: () =>
        (people[n] ?? shop.owner).caller.ok<TeammateBatch>(
          'GET',
          `${shop.base}/conversations/${id}/batch?after=0`,
        ),
    })),
  ];
}

function ofTeammate({ caller }: Shop['owner'], path: string, body?: object): Promise<TeammateReceipt> {
  return caller.ok('POST', `${shop.base}/conversations/${id}${path}`, body);
}

function ofVisitor(path: string, body?: object): Promise<unknown> {
  return visit.caller.ok('POST', `/w/conversations/${id}${path}`, body);
}

function sayHere(text: string): Promise<unknown> {
  const body = { conversationId: id, clientId: newClientId(), text };
  return visit.caller.ok('POST', '/w/messages', body);
}

async function giveFields(values: Readonly<Record<string, string>>, skipped: string[] = []): Promise<void> {
  const { head } = await visit.caller.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`);
  if (head.floor.kind !== 'collecting') throw new Error(`No form is open: ${head.floor.kind}`);
  await ofVisitor('/fields', { collectionId: head.floor.form.collectionId, values, skipped });
}

function press(action: string): Promise<unknown> {
  return visit.caller.ok('POST', '/w/actions', { conversationId: id, action });
}

async function consent(given: 'yes' | 'no'): Promise<void> {
  const { head } = await visit.caller.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`);
  if (head.floor.kind !== 'collecting') throw new Error(`Nothing is asked: ${head.floor.kind}`);
  await ofVisitor('/consent', { collectionId: head.floor.form.collectionId, consent: given });
}

async function rate(rating: 'up' | 'down'): Promise<void> {
  const { items } = await visit.caller.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`);
  const said = items.findLast((item) => item.kind === 'message' && item.author.kind === 'agent');
  await ofVisitor('/ratings', { messageId: said?.id, rating });
}

/** To a place where nobody is: it fails, and that is told. */
async function addCall(): Promise<void> {
  const order = {
    key: 'order',
    label: 'Order',
    type: 'order_number',
    isRequired: true,
    example: 'MK-204518',
  } as const;
  const action = newAction({
    name: 'Cancel my order',
    fields: [order],
    ask: 'one_by_one',
    logic: {
      kind: 'call_api',
      call: {
        ...{ method: 'POST', url: 'https://127.0.0.1/orders/{{fields.order}}/cancel', headers: [] },
        ...{ body: { kind: 'none', template: '' }, timeoutSeconds: 1, hasEffect: true },
        ...{ confirmText: 'Shall I cancel {{fields.order}}?', replyText: 'It is {{reply.status}}.' },
        ...{ errorText: 'I could not reach the shop.', reveal: { kind: 'anyone' } },
      },
    },
  });
  await shop.owner.caller.ok('POST', `${shop.base}/agents/${shop.agentId}/actions`, action);
}

async function addField(): Promise<void> {
  const path = `${shop.base}/agents/${shop.agentId}/actions`;
  const [action] = (await shop.owner.caller.ok<{ actions: { id: string; fields: object[] }[] }>('GET', path))
    .actions;
  const size = { key: 'size', label: 'Size', type: 'text', isRequired: false };
  const fields = [...(action?.fields ?? []), size];
  await shop.owner.caller.ok('PUT', `${path}/${action?.id}`, { ...action, fields });
}

/** What the story has left out. */
async function missingTypes(): Promise<string[]> {
  const client = new Client({ connectionString: server.databaseUrl });
  await client.connect();
  const told = `select distinct type from conversation_event where conversation_id = $1`;
  const { rows } = await client.query<{ type: string }>(told, [id]);
  await client.end();
  const seen = new Set(rows.map(({ type }) => type));
  return Object.keys(everyType).filter((type) => !seen.has(type));
}
