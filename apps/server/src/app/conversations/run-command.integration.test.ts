import {
  type CollectionId,
  type Command,
  type ConversationEvent,
  type ConversationId,
  type ConversationState,
  emptyConversation,
  evolveAll,
  type MessageId,
  newId,
  type RunId,
  type TurnId,
} from '@chatref/core';
import { commandOf, type Step, stepsFromSeed } from '@chatref/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConversation } from '../../store/load-conversation.ts';
import { nowOf } from '../deps.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import type { VisitorAccess } from './find-thread.ts';
import { postVisitorMessage } from './post-visitor-message.ts';
import { addNote, reply } from './reply.ts';
import { reopen, resolve } from './resolve.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { takeOver } from './take-over.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});

afterAll(() => fixture.close());

describe('writers at once', () => {
  test.each([1, 2])(
    'CNV-48 CNV-51: 20 writers of mixed commands leave one log, decided in order (seed %i)',
    async (seed) => {
      const writers = 20;
      const visitor = await fixture.visit(shop);
      const id = await begin(visitor);
      const known: Known = { turns: [], forms: [], runs: [], answers: [] };
      const steps = stepsFromSeed(seed, 160);
      const outcomes = await Promise.all(
        Array.from({ length: writers }, async (_, writer) => {
          const own: Outcome[] = [];
          for (const step of steps.filter((_step, n) => n % writers === writer))
            own.push(await take(id, step, known));
          return own;
        }),
      );
      const done = outcomes.flat().flatMap((outcome) => (outcome.kind === 'done' ? [outcome.stretch] : []));
      const log = await fixture.log(id);
      const events = log.map(({ event }) => event);
      expect(log.map(({ seq }) => seq)).toEqual(events.map((_event, n) => n + 1));
      expect(await stateOf(id)).toEqual(evolveAll(emptyConversation(id, shop.agentId), events));
      const appended = done.flatMap(({ from, entries }) =>
        entries.map(({ seq, event }, n) => ({ seq, event, isNext: seq === from + n + 1 })),
      );
      expect(appended.every(({ isNext }) => isNext)).toBe(true);
      expect(sorted(appended).map(({ event }) => event)).toEqual(events.slice(1));
      expect(await wordsOf(id)).toEqual(messagesIn(events));
    },
  );

  test('CNV-51: a visitor who writes ten times at once, seen on a page, and a team that notes ten times all get through', async () => {
    const visitor = await fixture.visit(shop);
    const id = await begin(visitor);
    const visit = {
      pageUrl: 'https://shop.example/banjos',
      pageTitle: null,
      referrer: null,
      language: 'en',
      timeZone: null,
    };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => [
        postVisitorMessage(fixture.deps, visitor, {
          conversationId: null,
          clientId: `v${n}`,
          text: 'Banjo',
          visit,
        }),
        addNote(fixture.deps, at(shop, shop.ada, id), { clientId: `n${n}`, text: 'Likes banjos' }),
      ]).flat(),
    );
    expect(new Set(outcomes.map(idOf))).toEqual(new Set([id]));
    expect((await fixture.log(id)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 21 }, (_, n) => n + 1),
    );
  });

  test('CNV-14: of two who take over at once one has the floor, and the other is told who', async () => {
    const id = await begin(await fixture.visit(shop));
    const outcomes = await Promise.all([
      takeOver(fixture.deps, at(shop, shop.ada, id), null),
      takeOver(fixture.deps, at(shop, shop.ben, id), null),
    ]);
    const state = await stateOf(id);
    const winner = state.floor.kind === 'teammate' ? state.floor.teammateId : null;
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.find(({ kind }) => kind === 'rejected')).toEqual({
      kind: 'rejected',
      rejection: { code: 'held_by_other', teammateId: winner },
      heldBy: winner === shop.ada ? 'Ada' : 'Ben',
    });
  });

  test('CNV-17: of two first replies at once one is kept', async () => {
    const id = await begin(await fixture.visit(shop));
    const outcomes = await Promise.all([
      reply(fixture.deps, at(shop, shop.ada, id), { clientId: 'a', text: 'Hello' }),
      reply(fixture.deps, at(shop, shop.ben, id), { clientId: 'b', text: 'Hello' }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'rejected']);
    expect((await types(id)).filter((type) => type === 'TeammateMessagePosted')).toHaveLength(1);
  });

  test('CNV-9: an answer that was decided before a takeover, and written after it, is refused', async () => {
    const id = await begin(await fixture.visit(shop));
    const turnId = newId('turn', fixture.deps.ids);
    await run(id, { kind: 'BeginTurn', at: nowOf(fixture.deps), turnId });
    let plans = 0;
    const outcome = await runCommand(fixture.deps, {
      workspaceId: shop.workspaceId,
      find: (tx) => loadConversation(tx, id),
      plan: async () => {
        plans += 1;
        // The state has been read; before the answer is written a teammate takes over.
        if (plans === 1) await takeOver(fixture.deps, at(shop, shop.ada, id), null);
        return { command: answerOf(turnId), contents: { bodyOf: () => 'Too late' } };
      },
    });
    expect(outcome).toMatchObject({ kind: 'rejected', rejection: { code: 'stale_turn' } });
    expect(plans).toBe(2);
    expect(await types(id)).toEqual(['VisitorMessagePosted', 'TurnBegun', 'TakenOver']);
  });

  test('CNV-9: the answer of a turn that a newer message overtook is refused', async () => {
    const visitor = await fixture.visit(shop);
    const id = await begin(visitor);
    const turnId = newId('turn', fixture.deps.ids);
    await run(id, { kind: 'BeginTurn', at: nowOf(fixture.deps), turnId });
    await write(visitor, 'And strings?');
    const outcome = await run(id, answerOf(turnId));
    expect(outcome).toMatchObject({ kind: 'rejected', rejection: { code: 'stale_turn' } });
    expect(await types(id)).not.toContain('AgentAnswered');
  });
});

describe('the same send again', () => {
  test('CNV-52: is kept once and gets a receipt with the head', async () => {
    const visitor = await fixture.visit(shop);
    const message = { conversationId: null, clientId: 'first', text: 'Do you sell banjos?', visit: null };
    const first = await postVisitorMessage(fixture.deps, visitor, message);
    await write(visitor, 'Hello?');
    const again = await postVisitorMessage(fixture.deps, visitor, message);
    expect(first).toMatchObject({ kind: 'done', isRepeat: false, stretch: { row: { seq: 1 } } });
    expect(again).toMatchObject({ kind: 'done', isRepeat: true, stretch: { row: { seq: 2 }, entries: [] } });
    expect(await types(idOf(first))).toEqual(['VisitorMessagePosted', 'VisitorMessagePosted']);
  });

  test('CNV-52: is known again after its conversation was resolved and another begun', async () => {
    const visitor = await fixture.visit(shop);
    const message = { conversationId: null, clientId: 'lost', text: 'Do you sell banjos?', visit: null };
    const first = idOf(await postVisitorMessage(fixture.deps, visitor, message));
    await resolve(fixture.deps, at(shop, shop.ada, first));
    const second = idOf(await write(visitor, 'Hello?'));
    const again = await postVisitorMessage(fixture.deps, visitor, message);
    expect(again).toMatchObject({ kind: 'done', isRepeat: true, stretch: { row: { id: first } } });
    const named = { ...message, conversationId: first, clientId: 'late' };
    const late = await postVisitorMessage(fixture.deps, visitor, named);
    expect(idOf(late)).toBe(second);
    expect(await types(first)).toEqual(['VisitorMessagePosted', 'Resolved']);
  });

  test.each([
    ['the one it named', 'named'],
    ['none', 'unnamed'],
    ['the one that was opened again', 'reopened'],
  ])('CNV-52: is known again where it went, sent now for %s', async (_what, now) => {
    const visitor = await fixture.visit(shop);
    const over = await begin(visitor);
    await resolve(fixture.deps, at(shop, shop.ada, over));
    const second = idOf(await write(visitor, 'Hello?'));
    const message = {
      conversationId: over,
      clientId: crypto.randomUUID(),
      text: 'And strings?',
      visit: null,
    };
    // It goes to the open one, whatever it names.
    expect(idOf(await postVisitorMessage(fixture.deps, visitor, message))).toBe(second);
    await resolve(fixture.deps, at(shop, shop.ada, second));
    if (now === 'reopened') await reopen(fixture.deps, at(shop, shop.ada, over));
    const sent = now === 'unnamed' ? { ...message, conversationId: null } : message;
    const again = await postVisitorMessage(fixture.deps, visitor, sent);
    expect(again).toMatchObject({ kind: 'done', isRepeat: true, stretch: { row: { id: second } } });
    expect(await fixture.rows('select 1 from message where client_id = $1', [message.clientId])).toHaveLength(
      1,
    );
  });

  test('CNV-52 CNV-53: many at the same moment, with no conversation yet, are kept once', async () => {
    const visitor = await fixture.visit(shop);
    const message = { conversationId: null, clientId: 'same', text: 'Do you sell banjos?', visit: null };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => postVisitorMessage(fixture.deps, visitor, message)),
    );
    const ids = new Set(outcomes.map(idOf));
    expect(ids.size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.isRepeat)).toHaveLength(1);
    expect(await types([...ids][0] ?? idOf(undefined))).toEqual(['VisitorMessagePosted']);
  });

  test.each([
    ['a reply', reply],
    ['a note', addNote],
  ])('CNV-52: %s sent twice at once is kept once', async (_name, send) => {
    const id = await begin(await fixture.visit(shop));
    const words = { clientId: 'same', text: 'One moment' };
    const outcomes = await Promise.all([1, 2].map(() => send(fixture.deps, at(shop, shop.ada, id), words)));
    expect(outcomes.map((outcome) => outcome.kind === 'done' && outcome.isRepeat).sort()).toEqual([
      false,
      true,
    ]);
    expect(await fixture.rows('select 1 from message where conversation_id = $1', [id])).toHaveLength(2);
  });

  test('CNV-52: only what was written is published, once', async () => {
    const visitor = await fixture.visit(shop);
    const message = { conversationId: null, clientId: 'told', text: 'Do you sell banjos?', visit: null };
    const id = idOf(await postVisitorMessage(fixture.deps, visitor, message));
    await postVisitorMessage(fixture.deps, visitor, message);
    await takeOver(fixture.deps, at(shop, shop.ada, id), null);
    await takeOver(fixture.deps, at(shop, shop.ben, id), null);
    const told = fixture.hints.flatMap((hint) => (hint.kind === 'appended' ? [hint.stretch] : []));
    const seqs = told.filter(({ row }) => row.id === id).map(({ row }) => row.seq);
    expect(seqs).toEqual([1, 2]);
  });
});

test('CNV-69: a command that waits for another, which waits for it, is decided again', async () => {
  const visitor = await fixture.visit(shop);
  const visit = {
    pageUrl: 'https://shop.example/',
    pageTitle: null,
    referrer: null,
    language: null,
    timeZone: null,
  };
  const other = await fixture.pools.owner.connect();
  // As somebody who deletes the agent does: the agent first, and then what belongs to it.
  await other.query("set deadlock_timeout = '60s'");
  await other.query('begin');
  await other.query('select from agent where id = $1 for update', [shop.agentId]);
  const writing = postVisitorMessage(fixture.deps, visitor, {
    conversationId: null,
    clientId: 'first',
    text: 'Hello',
    visit,
  });
  await waitForLock();
  await other.query('update visitor set language = $2 where id = $1', [visitor.visitorId, 'de']);
  await other.query('commit');
  other.release(true);
  const outcome = await writing;
  expect(outcome.kind).toBe('done');
});

/** Until somebody waits for a lock of another. */
async function waitForLock(): Promise<void> {
  await expect
    .poll(() =>
      fixture.rows(
        "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
      ),
    )
    .not.toEqual([]);
}

describe('two first messages', () => {
  test('CNV-53: a conversation that is resolved in the very moment makes room for a new one', async () => {
    const visitor = await fixture.visit(shop);
    const first = await begin(visitor);
    // Resolves the open one just after the database has said that there is one.
    await fixture.rows(`create function resolve_now() returns trigger language plpgsql as $$ begin
      update conversation set floor = 'resolved' where id = '${first}' and floor <> 'resolved';
      return null; end $$`);
    await fixture.rows(
      'create trigger resolve_now after insert on conversation for each statement execute function resolve_now()',
    );
    const second = await begin(visitor);
    await fixture.rows('drop function resolve_now cascade');
    expect(second).not.toBe(first);
  });

  test('CNV-53: at once end in one conversation, both kept', async () => {
    const visitor = await fixture.visit(shop);
    const outcomes = await Promise.all(['Hello', 'Is anybody there?'].map((text) => write(visitor, text)));
    const [first, second] = outcomes.map(idOf);
    expect(first).toBe(second);
    expect(await types(first ?? idOf(undefined))).toEqual(['VisitorMessagePosted', 'VisitorMessagePosted']);
  });
});

type Known = { turns: TurnId[]; forms: CollectionId[]; runs: RunId[]; answers: MessageId[] };

/** Plays a step against the state that its transaction read, as a client with a view of its own would. */
async function take(id: ConversationId, step: Step, known: Known): Promise<Outcome> {
  const outcome = await runCommand(fixture.deps, {
    workspaceId: shop.workspaceId,
    find: (tx) => loadConversation(tx, id),
    plan: async (_tx, row) => {
      const scene = { ids: fixture.deps.ids, state: row.state, ...known, teammates: [shop.ada, shop.ben] };
      return { command: commandOf(step, scene), contents: { bodyOf: (event) => event.type } };
    },
  });
  for (const { event } of outcome.kind === 'done' ? outcome.stretch.entries : []) {
    if (event.type === 'TurnBegun') known.turns.push(event.turnId);
    if (event.type === 'ActionStarted') known.runs.push(event.run.runId);
    if (event.type === 'AgentAnswered') known.answers.push(event.messageId);
    if (event.type === 'CollectionStarted') known.forms.push(event.collection.collectionId);
  }
  return outcome;
}

function run(id: ConversationId, command: Command): Promise<Outcome> {
  return runCommand(fixture.deps, {
    workspaceId: shop.workspaceId,
    find: (tx) => loadConversation(tx, id),
    plan: async () => ({ command, contents: { bodyOf: () => 'Words' } }),
  });
}

function answerOf(turnId: TurnId): Command {
  const messageId = newId('message', fixture.deps.ids);
  const when = nowOf(fixture.deps);
  const said = { outcome: 'answered', offersPerson: false, offersAction: null, policy: null } as const;
  return { kind: 'RecordAnswer', at: when, turnId, messageId, ...said };
}

async function begin(visitor: VisitorAccess): Promise<ConversationId> {
  return idOf(await write(visitor, 'Do you sell banjos?'));
}

function write(visitor: VisitorAccess, text: string): Promise<Outcome> {
  return postVisitorMessage(fixture.deps, visitor, {
    conversationId: null,
    clientId: crypto.randomUUID(),
    text,
    visit: null,
  });
}

function idOf(outcome: Outcome | undefined): ConversationId {
  if (outcome?.kind !== 'done') throw new Error(`Not taken: ${JSON.stringify(outcome)}`);
  return outcome.stretch.row.id;
}

async function stateOf(id: ConversationId): Promise<ConversationState> {
  const [row] = await fixture.rows<{ seq: number; state: ConversationState }>(
    'select seq, state from conversation where id = $1',
    [id],
  );
  if (row === undefined || row.seq !== row.state.seq) throw new Error('The row and its state disagree');
  return row.state;
}

async function types(id: ConversationId): Promise<string[]> {
  return (await fixture.log(id)).map(({ event }) => event.type);
}

function sorted<Item extends { seq: number }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => a.seq - b.seq);
}

/** Ids of the message rows, and of the messages that the log names, both in order. */
async function wordsOf(id: ConversationId): Promise<string[]> {
  const found = await fixture.rows<{ id: string }>(
    'select id from message where conversation_id = $1 order by seq',
    [id],
  );
  return found.map((row) => row.id);
}

function messagesIn(events: readonly ConversationEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type === 'HandedBack') return event.noteId ?? [];
    return 'messageId' in event && event.type !== 'AnswerRated' ? event.messageId : [];
  });
}
