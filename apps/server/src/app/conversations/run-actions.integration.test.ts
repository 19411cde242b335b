import type { ConversationId } from '@chatref/core';
import { type Field, newAction, noStarts, type SaveActionRequest, type Visit } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { presentVisitorBatch } from '../../present/batch.ts';
import { buildIndex } from '../../search/build-index.ts';
import { calibrate } from '../../search/calibrate.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { loadConversation } from '../../store/load-conversation.ts';
import { readStretch } from '../../store/read-stretch.ts';
import { saveAction } from '../actions/actions.ts';
import { recordRun } from '../calls/record-run.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { runTurn } from '../turns/run-turn.ts';
import { cancelRequest } from './cancel-request.ts';
import type { VisitorAccess } from './find-thread.ts';
import { giveConsent } from './give-consent.ts';
import { giveFields } from './give-fields.ts';
import { postVisitorMessage } from './post-visitor-message.ts';
import { rateAnswer } from './rate-answer.ts';
import { readWaiting } from './read-waiting.ts';
import { reply } from './reply.ts';
import { resolve } from './resolve.ts';
import type { Outcome } from './run-command.ts';
import { triggerAction } from './trigger-action.ts';

let fixture: ShopFixture;
let shop: Shop;
let visitor: VisitorAccess;
let id: ConversationId | null;

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  shop = await fixture.openShop();
  visitor = await fixture.visit(shop);
  id = null;
});
afterAll(() => fixture.close());

const order: Field = {
  key: 'order',
  label: 'Order number',
  type: 'order_number',
  isRequired: true,
  example: 'MS-12345',
};
const email: Field = { key: 'email', label: 'Email', type: 'email', isRequired: false };
const call = {
  ...{ method: 'POST', url: 'https://shop.example/orders', headers: [], timeoutSeconds: 5, hasEffect: true },
  ...{ body: { kind: 'none', template: '' }, confirmText: 'Shall I cancel {{fields.order}}?' },
  ...{ replyText: 'It is {{reply.status}}.', errorText: 'No.', reveal: { kind: 'anyone' } },
} as const;

describe('one by one', () => {
  test('ACT-17: the questions are messages of the agent, the values the team’s', async () => {
    await add({
      name: 'Expert',
      starts: { ...noStarts, phrases: ['ask the expert'] },
      fields: [order, email],
      ask: 'one_by_one',
    });
    await say('please ask the expert');
    expect(await lastWords()).toBe('Order number, please? It looks like MS-12345.');
    await say('hm');
    expect(await lastWords()).toMatch(/^That does not look right\. Order number, please\?/u);
    await say('it is ms-12345');
    expect(await lastWords()).toBe('Email, please? Say “skip” if you do not have it.');
    await say("I don't have it");
    expect(await lastWords()).toMatch(/^I have asked our team\./u);
    expect(await values()).toEqual([['order', 'MS-12345', 'message']]);
    expect(await fixture.jobs(known())).toContain('tell_team');
  });

  test('ACT-21: a correction while a person is waited for is kept, and an address with it', async () => {
    await add({ name: 'Expert', starts: { ...noStarts, phrases: ['ask the expert'] }, fields: [order] });
    await say('please ask the expert, my order is MS-12345');
    await say("actually it's MS-12346");
    await say('you can write to Ada@Example.com');
    expect(await values()).toEqual([
      ['order', 'MS-12345', 'message'],
      ['order', 'MS-12346', 'correction'],
      ['email', 'ada@example.com', 'message'],
    ]);
    const contacts = await fixture.rows<{ email: string }>(
      'select c.email from contact c join visitor v on v.contact_id = c.id where v.id = $1',
      [visitor.visitorId],
    );
    expect(contacts).toEqual([{ email: 'ada@example.com' }]);
  });
});

describe('what is known', () => {
  test('ACT-20: an address from an earlier conversation is offered, live as on a reload, and marked as known', async () => {
    await add({ name: 'Expert', starts: { ...noStarts, phrases: ['ask the expert'] }, fields: [email] });
    await say('ask the expert');
    await give({ email: 'ada@example.com' });
    await resolve(fixture.deps, at(shop, shop.ada, known()));
    id = null;
    const outcome = await say('ask the expert');
    expect(suggestions(outcome)).toEqual(['ada@example.com']);
    const reloaded = await inWorkspace(fixture.deps.db, shop.workspaceId, (tx) =>
      readStretch(tx, known(), { after: 0, audience: 'visitor' }),
    );
    expect(reloaded && presentVisitorBatch(reloaded).head).toEqual(headOf(outcome));
    await give({ email: 'ada@example.com' });
    expect((await values()).at(-1)).toEqual(['email', 'ada@example.com', 'known']);
  });

  test('ACT-20: so is what was said here before it was asked for', async () => {
    await add({ name: 'Expert', fields: [order, email] });
    await say('My order MS-12345 has not come, write to ada@example.com');
    await say('Still nothing');
    await press('Expert');
    const { head } = presentVisitorBatch(await reload());
    expect(
      head.floor.kind === 'collecting' &&
        head.floor.form.fields.map(({ state, suggestion }) => [state, suggestion]),
    ).toEqual([
      ['open', 'MS-12345'],
      ['open', 'ada@example.com'],
    ]);
  });

  test('ACT-20: so is what another action was given in its form, under whatever key', async () => {
    await add({ name: 'Call back', fields: [{ ...email, key: 'mail' }], logic: { kind: 'collect_details' } });
    await add({ name: 'Expert', fields: [email] });
    await press('Call back');
    await give({ mail: 'ada@example.com' });
    await press('Expert');
    const { head } = presentVisitorBatch(await reload());
    expect(head.floor.kind === 'collecting' && head.floor.form.fields[0]?.suggestion).toBe('ada@example.com');
  });

  test('ACT-14: a date is read as its visitor writes it, and asked about where nobody can tell', async () => {
    const day: Field = { key: 'day', label: 'Bought on', type: 'date', isRequired: true };
    await add({ name: 'Return', fields: [day], ask: 'one_by_one' });
    await press('Return');
    await say('03/04/2026');
    expect(await lastWords()).toMatch(/^I am not sure which is the day/u);
    visitor = await fixture.visit(shop);
    id = null;
    await say('hm', { ...nowhere, language: 'en-US' });
    await press('Return');
    await say('03/04/2026');
    expect((await values()).map(([, value]) => value)).toEqual(['2026-03-04']);
  });

  test('ACT-2: a page’s values go to the fields of their kind, the others to the team', async () => {
    await add({ name: 'Expert', fields: [order, email] });
    await press('Expert', { order: 'ms-12345', color: ' dark  red ', email: 'no address' });
    expect(await values()).toEqual([
      ['color', 'dark red', 'page'],
      ['order', 'MS-12345', 'page'],
    ]);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`key_${n}`, 'x'.repeat(300)]));
    await cancelRequest(fixture.deps, visitor, known());
    await press('Expert', many);
    const kept = (await values()).slice(2);
    expect(kept).toHaveLength(10);
    expect(kept.every(([, value]) => value.length === 200)).toBe(true);
  });
});

describe('what an action does', () => {
  test('ACT-7: a message holds what was given', async () => {
    const logic = { kind: 'send_message', text: 'Send {{fields.order}} to our repair shop.' } as const;
    await add({
      name: 'Repair',
      starts: { ...noStarts, phrases: ['it needs a repair'] },
      fields: [order],
      logic,
    });
    await say('it needs a repair');
    await say('MS-12345');
    expect(await lastWords()).toBe('Send MS-12345 to our repair shop.');
    expect(await fixture.jobs(known())).not.toContain('run_turn');
  });

  test('ACT-8: details are thanked for in the owner’s words', async () => {
    const texts = { followUp: 'We will ring you.', followUpClosed: '' };
    await add({ name: 'Call back', fields: [email], logic: { kind: 'collect_details' }, texts });
    await press('Call back');
    await give({ email: 'ada@example.com' });
    expect(await lastWords()).toBe('We will ring you.');
    expect(await floor()).toMatchObject({ kind: 'agent' });
  });

  test('ACT-9 ACT-10 ACT-24: an effect is asked about, done by a job, and let in once', async () => {
    await add({
      name: 'Cancel',
      fields: [order],
      logic: { kind: 'call_api', call: { ...call, headers: [] } } as SaveActionRequest['logic'],
    });
    await press('Cancel', { order: 'MS-12345' });
    expect(await lastWords()).toBe('Shall I cancel MS-12345?');
    await consent('yes');
    const acting = await floor();
    if (acting.kind !== 'acting') throw new Error(acting.kind);
    expect(await fixture.jobs(known())).toContain('run_action');
    const place = { workspaceId: shop.workspaceId, conversationId: known(), runId: acting.run.runId };
    const results = await Promise.all(
      ['one', 'two'].map((text) => recordRun(fixture.deps, place, { outcome: 'done', text })),
    );
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['done', 'rejected']);
    expect(results.find(({ kind }) => kind === 'rejected')).toMatchObject({
      rejection: { code: 'stale_run' },
    });
  });

  test('ACT-24: what is asked about is what will be sent, also where the address is another than the known one', async () => {
    const confirmText = 'Shall I send it to {{visitor.email}}?';
    await add({
      name: 'Send',
      fields: [email],
      logic: { kind: 'call_api', call: { ...call, headers: [], confirmText } } as SaveActionRequest['logic'],
    });
    await fixture.rows(
      `update contact set email = 'old@x.example' where id = (select contact_id from visitor where id = $1)`,
      [visitor.visitorId],
    );
    await press('Send', { email: 'ada@x.example' });
    expect(await lastWords()).toBe('Shall I send it to ada@x.example?');
  });

  test('ACT-12: an unknown name begins nothing', async () => {
    const called = {
      conversationId: null,
      action: 'Nothing of ours',
      by: 'button',
      fields: {},
      visit: null,
    } as const;
    expect(await triggerAction(fixture.deps, visitor, called)).toEqual({ kind: 'no_such_action' });
    const begun = await fixture.rows('select id from conversation where visitor_id = $1', [
      visitor.visitorId,
    ]);
    expect(begun).toEqual([]);
  });
});

describe('rules of the owner', () => {
  test('ACT-3: the second question in a row that was not found brings a person', async () => {
    await add({ name: 'Expert', starts: { ...noStarts, unansweredInRow: 2 } });
    await say('Do you sell submarines to penguins?');
    await turn();
    expect(await floor()).toMatchObject({ kind: 'agent' });
    await say('And zeppelins to walruses?');
    await turn();
    expect(await floor()).toMatchObject({ kind: 'queue', reason: 'policy' });
    expect(await lastWords()).toMatch(/^I could not help you well enough here/u);
  });

  test('ACT-4 ACT-5: a thumbs down under an answer brings a person, under anything else nothing', async () => {
    await add({ name: 'Expert', starts: { ...noStarts, lowRating: true } });
    await say('Do you sell submarines?');
    await turn();
    const said = await fixture.rows<{ id: string; author_kind: string }>(
      'select id, author_kind from message where conversation_id = $1 order by seq',
      [known()],
    );
    const [asked, answered] = said.map((one) => one.id as Parameters<typeof rateAnswer>[2]['messageId']);
    const rate = (messageId: typeof asked) =>
      messageId && rateAnswer(fixture.deps, visitor, { conversationId: known(), messageId, rating: 'down' });
    expect(await rate(asked)).toBeNull();
    await rate(answered);
    expect(await floor()).toMatchObject({ kind: 'queue', reason: 'policy' });
  });

  test('ACT-1: a keyword is a rule of the owner’s', async () => {
    await add({ name: 'Legal', starts: { ...noStarts, keywords: ['lawyer'] } });
    await say('I will call my lawyer about this');
    expect(await floor()).toMatchObject({ kind: 'queue', reason: 'policy', action: { name: 'Legal' } });
  });

  test('ACT-30: what a message sounds like is offered under the answer, and nothing starts', async () => {
    const choice = { description: 'The guitar arrived damaged in the parcel', whenNot: '' };
    await add({
      name: 'Report damage',
      starts: { ...noStarts, choice },
      logic: { kind: 'collect_details' },
      fields: [email],
    });
    await say('my guitar arrived damaged, the parcel was open');
    await turn();
    const { items } = presentVisitorBatch(await reload());
    expect(items.at(-1)).toMatchObject({ offersAction: { name: 'Report damage' } });
  });

  test('ACT-33: what a model chooses starts in its turn', async () => {
    const choice = { description: 'The guitar arrived damaged in the parcel', whenNot: '' };
    await add({
      name: 'Report damage',
      starts: { ...noStarts, choice },
      fields: [email],
      logic: { kind: 'collect_details' },
    });
    await say('the parcel was open and the neck is cracked');
    await turn(async ({ actions }) => actions[0]?.id ?? null);
    expect(await floor()).toMatchObject({ kind: 'collecting', reason: 'agent_choice' });
  });
});

describe('words', () => {
  test.each([
    ['Ich möchte bitte mit einem Menschen sprechen, nicht mit der Maschine', /^Ich habe unserem Team/u],
    ['Je voudrais parler à une personne de votre équipe', /^J’ai prévenu notre équipe/u],
    ['I want to talk to a human', /^I have asked our team/u],
  ])('ACT-26: %s', async (text, said) => {
    await say(text);
    expect(await lastWords()).toMatch(said);
  });

  test('ACT-26: without plain words it is the browser’s language', async () => {
    await say('hm', { ...nowhere, language: 'nl-NL' });
    await press(null);
    expect(await lastWords()).toMatch(/^Ik heb ons team/u);
  });

  test('ACT-27: the owner’s translation comes first, labels and all', async () => {
    await add({
      name: 'Expert',
      fields: [order],
      ask: 'one_by_one',
      texts: { followUp: 'In a moment.', followUpClosed: '' },
      translations: [
        { language: 'de', followUp: 'Gleich.', followUpClosed: '', labels: { order: 'Bestellnummer' } },
      ],
    });
    await say('Guten Tag, ich habe da eine Frage zu meiner Gitarre');
    await press('Expert');
    expect(await lastWords()).toMatch(/^Bestellnummer, bitte\?/u);
    await say('MS-12345');
    expect(await lastWords()).toBe('Gleich.');
  });

  test('ACT-28: where nobody is there it says so, and asks for an address', async () => {
    await close('Europe/Berlin');
    await say('I want to talk to a human');
    expect(await lastWords()).toMatch(
      /^I have asked our team\. Nobody is there right now\. Leave your email/u,
    );
    expect(await readWaiting(fixture.deps, visitor, known())).toMatchObject({
      isOpen: false,
      usualWaitSeconds: null,
      timeZone: 'Europe/Berlin',
    });
  });
});

describe('waiting', () => {
  test('ACT-29: a place among all, and how long it takes once that is known', async () => {
    await say('I want to talk to a human');
    const other = await fixture.visit(shop);
    const second = await postVisitorMessage(fixture.deps, other, fresh('I want to talk to a human'));
    const there = second.kind === 'done' ? second.stretch.row.id : known();
    expect(await readWaiting(fixture.deps, other, there)).toMatchObject({
      position: 2,
      usualWaitSeconds: null,
      isOpen: true,
    });
    await reply(fixture.deps, at(shop, shop.ada, known()), { clientId: 'a', text: 'Hello' });
    expect(await readWaiting(fixture.deps, other, there)).toMatchObject({
      position: 1,
      usualWaitSeconds: null,
    });
    expect(await readWaiting(fixture.deps, visitor, known())).toMatchObject({ position: null });
    expect(await readWaiting(fixture.deps, visitor, there)).toBeNull();
    for (let n = 0; n < 4; n++) await waitedFor();
    await fixture.rows(
      `update conversation_event set at = at - interval '90 seconds' where type = 'HandoffRequested'
       and workspace_id = $1 and conversation_id <> $2`,
      [shop.workspaceId, there],
    );
    const waiting = await readWaiting(fixture.deps, other, there);
    expect(waiting?.usualWaitSeconds).toBeGreaterThanOrEqual(90);
    expect(waiting?.usualWaitSeconds).toBeLessThan(120);
  });
});

/** Somebody else asks for a person, and gets one. */
async function waitedFor(): Promise<void> {
  const other = await fixture.visit(shop);
  const asked = await postVisitorMessage(fixture.deps, other, fresh('I want a human'));
  if (asked.kind !== 'done') throw new Error(asked.kind);
  await reply(fixture.deps, at(shop, shop.ben, asked.stretch.row.id), {
    clientId: crypto.randomUUID(),
    text: 'Hi',
  });
}

const nowhere: Visit = { pageUrl: null, pageTitle: null, referrer: null, language: null, timeZone: null };

async function add(request: Partial<SaveActionRequest> & { readonly name: string }): Promise<void> {
  const saved = await saveAction(fixture.deps, { ...shop, actionId: null }, newAction(request));
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
}

function fresh(text: string) {
  return { ...message(text, null), conversationId: null };
}

function message(text: string, visit: Visit | null) {
  return { conversationId: id, clientId: crypto.randomUUID(), text, visit };
}

async function say(text: string, visit: Visit | null = null): Promise<Outcome> {
  return keep(await postVisitorMessage(fixture.deps, visitor, message(text, visit)));
}

async function press(action: string | null, fields: Record<string, string> = {}): Promise<void> {
  const called = { conversationId: id, action, by: 'button', fields, visit: null } as const;
  const outcome = await triggerAction(fixture.deps, visitor, called);
  if (outcome.kind === 'no_such_action') throw new Error(outcome.kind);
  keep(outcome);
}

async function give(values: Record<string, string>): Promise<void> {
  const now = await floor();
  if (now.kind !== 'collecting') throw new Error(now.kind);
  const { collectionId } = now;
  keep(
    await giveFields(fixture.deps, visitor, { conversationId: known(), collectionId, values, skipped: [] }),
  );
}

async function consent(given: 'yes' | 'no'): Promise<void> {
  const now = await floor();
  if (now.kind !== 'collecting') throw new Error(now.kind);
  const { collectionId } = now;
  const answer = { conversationId: known(), collectionId, consent: given, seenSeq: null };
  keep(await giveConsent(fixture.deps, visitor, answer));
}

type Choose = Parameters<typeof runTurn>[0]['chooser']['choose'];

async function turn(choose: Choose = async () => null): Promise<void> {
  const index = buildIndex([
    { id: 'banjos', title: 'Banjos', headings: [], text: 'We sell banjos with four strings.', ordinal: 0 },
  ]);
  const knowledge = { get: async () => ({ index, calibration: calibrate(index) }) };
  const writer = { write: async () => ({ kind: 'none' }) as const };
  const deps = { ...fixture.deps, knowledge, writer, chooser: { choose } };
  const place = { workspaceId: shop.workspaceId, conversationId: known() };
  await runTurn(deps, place, { signal: new AbortController().signal });
}

function keep(outcome: Outcome): Outcome {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  id = outcome.stretch.row.id;
  return outcome;
}

function known(): ConversationId {
  if (id === null) throw new Error('Nothing has begun');
  return id;
}

async function reload() {
  const stretch = await inWorkspace(fixture.deps.db, shop.workspaceId, (tx) =>
    readStretch(tx, known(), { after: 0, audience: 'visitor' }),
  );
  if (stretch === null) throw new Error('It is gone');
  return stretch;
}

async function floor() {
  const row = await inWorkspace(fixture.deps.db, shop.workspaceId, (tx) => loadConversation(tx, known()));
  if (row === null) throw new Error('It is gone');
  return row.state.floor;
}

async function lastWords(): Promise<string> {
  const rows = await fixture.rows<{ body: string }>(
    'select body from message where conversation_id = $1 order by seq desc limit 1',
    [known()],
  );
  return rows[0]?.body ?? '';
}

async function values(): Promise<[string, string, string][]> {
  const rows = await fixture.rows<{ key: string; value: string; how: string }>(
    'select key, value, how from collected_value where conversation_id = $1 order by seq',
    [known()],
  );
  return rows.map(({ key, value, how }) => [key, value, how]);
}

function headOf(outcome: Outcome) {
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return presentVisitorBatch(outcome.stretch).head;
}

function suggestions(outcome: Outcome): (string | null)[] {
  const { floor: now } = headOf(outcome);
  return now.kind === 'collecting' ? now.form.fields.map(({ suggestion }) => suggestion) : [];
}

/** Closed on every day of the week. */
async function close(timeZone: string): Promise<void> {
  const weekly = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] };
  await fixture.rows(
    `insert into schedule (workspace_id, id, name, time_zone, weekly, exceptions, is_default, created_at)
     values ($1, $2, 'Closed', $3, $4, '[]', true, now())`,
    [shop.workspaceId, `sch_${shop.workspaceId.slice(4)}`, timeZone, JSON.stringify(weekly)],
  );
}
