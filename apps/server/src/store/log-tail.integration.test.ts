import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { VisitorAccess } from '../app/conversations/find-thread.ts';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { takeOver } from '../app/conversations/take-over.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';
import type { Hint, Topic } from '../bus/bus.ts';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import { startLogTail } from './log-tail.ts';
import { runAsAdmin } from './testing/test-database.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('NOD-9: what another server appends is told here as the empty stretch at the head', async () => {
  const { heard } = await listen();
  const { row } = await say('Hello');
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard).toEqual([
    {
      kind: 'appended',
      workspaceId: shop.workspaceId,
      stretch: {
        row,
        from: 1,
        entries: [],
        hasEarlier: false,
        people: { agent: 'Robin', contact: null, teammates: new Map(), known: {} },
      },
    },
  ]);
  await takeOver(fixture.deps, at(shop, shop.ada, row.id), null);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(stretchOf(heard[1])?.row).toMatchObject({ seq: 2, floor: 'teammate', teammate_id: shop.ada });
  expect(stretchOf(heard[1])?.people.teammates).toEqual(new Map([[shop.ada, 'Ada']]));
});

test('NOD-9: what a hint has told is not told again, and what nobody wants is not read', async () => {
  const wanted = await say('Hello');
  const marker = await say('I come later');
  const wantedIds = [wanted.row.id, marker.row.id];
  const { bus, heard } = await listen(
    ({ conversationId }) => conversationId !== null && wantedIds.some((id) => id === conversationId),
  );
  // Told before it is committed, since nobody knows when the tail looks.
  const row = { ...wanted.row, seq: 2 };
  bus.publish({ kind: 'appended', workspaceId: row.workspace_id, stretch: { ...wanted.stretch, row } });
  await say('Hello from somebody else');
  await say('It is me', wanted.visitor);
  // What was told of these has been told when the next one is.
  const next = await say('Now', marker.visitor);
  await vi.waitFor(() => expect(stretchOf(heard.at(-1))?.row).toEqual(next.row));
  const last = await say('Still me', wanted.visitor);
  await vi.waitFor(() => expect(stretchOf(heard.at(-1))?.row).toEqual(last.row));
  expect(heard.map((hint) => stretchOf(hint)?.row)).toEqual([row, next.row, last.row]);
});

test('NOD-9: a database that goes away is said once, and what was missed is told when it is back', async () => {
  const { visitor, row: before } = await say('Hello');
  const { heard, errors } = await listen(({ conversationId }) => conversationId === before.id);
  const name = new URL(fixture.pools.owner.options.connectionString ?? '').pathname.slice(1);
  await runAsAdmin(`alter database ${name} allow_connections false`);
  await runAsAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  await vi.waitFor(() => expect(errors).toEqual(['log tail']));
  await runAsAdmin(`alter database ${name} allow_connections true`);
  const { row } = await say('Is anybody there?', visitor);
  await vi.waitFor(() => expect(stretchOf(heard.at(-1))?.row).toEqual(row));
  expect(errors).toEqual(['log tail']);
});

/** Another server's ears, with no bus between the two. */
async function listen(wants?: (topic: Topic) => boolean) {
  const bus = createInProcessBus((error) => {
    throw error;
  });
  const heard: Hint[] = [];
  const errors: string[] = [];
  bus.subscribe((hint) => heard.push(hint), wants);
  const log = { info: () => undefined, error: (message: string) => errors.push(message) };
  const tail = await startLogTail({ pool: fixture.pools.owner, bus, log, everyMs: 20 });
  onTestFinished(() => tail.stop());
  return { bus, heard, errors };
}

async function say(text: string, before?: VisitorAccess) {
  const visitor = before ?? (await fixture.visit(shop));
  const message = { conversationId: null, clientId: text, text, visit: null };
  const outcome = await postVisitorMessage(fixture.deps, visitor, message);
  if (outcome.kind !== 'done') throw new Error(`Not written: ${outcome.kind}`);
  const { stretch } = outcome;
  return { visitor, stretch, row: stretch.row };
}

function stretchOf(hint: Hint | undefined) {
  return hint?.kind === 'appended' ? hint.stretch : undefined;
}
