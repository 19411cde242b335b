import { type AgentId, type ParsedDocument, parseId, type SourceId } from '@chatref/core';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { talkToExpert } from '../../testing/set-up-shop.ts';
import { saveAction } from '../actions/actions.ts';
import { deleteAction } from '../actions/remove-action.ts';
import { deleteAgent } from '../agents.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { addSource, deleteSource, listSources } from './sources.ts';
import { type TrainingDeps, trainSource } from './train-source.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('JOB-13: an agent is deleted just as what was read is kept', async () => {
  const sourceId = await source();
  await whileHeld(shop.agentId, [
    () => deleteAgent(fixture.deps, { workspaceId: shop.workspaceId, agentId: shop.agentId }),
    () => train(sourceId),
  ]);
  expect(await fixture.rows('select 1 from agent where id = $1', [shop.agentId])).toEqual([]);
  expect(await fixture.rows('select 1 from passage where agent_id = $1', [shop.agentId])).toEqual([]);
});

test('JOB-13: an agent is deleted just as one of its sources is', async () => {
  const sourceId = await source();
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  await whileHeld(shop.agentId, [
    () => deleteAgent(fixture.deps, place),
    () => deleteSource(fixture.deps, { ...place, sourceId }),
  ]);
  expect(await fixture.rows('select 1 from agent where id = $1', [shop.agentId])).toEqual([]);
});

test.each([
  ['saved', (at: Parameters<typeof deleteAction>[1]) => saveAction(fixture.deps, at, talkToExpert)],
  ['deleted', (at: Parameters<typeof deleteAction>[1]) => deleteAction(fixture.deps, at)],
])('JOB-13: an agent is deleted just as an action of it is %s', async (_what, happen) => {
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  const saved = await saveAction(fixture.deps, { ...place, actionId: null }, talkToExpert);
  const actionId = saved.kind === 'saved' ? parseId('action', saved.action.id) : null;
  if (actionId === null) throw new Error(saved.kind);
  await whileHeld(shop.agentId, [
    () => deleteAgent(fixture.deps, place),
    () => happen({ ...place, actionId }),
  ]);
  expect(await fixture.rows('select 1 from agent where id = $1', [shop.agentId])).toEqual([]);
});

test('JOB-13: a source that is deleted while it is read stays deleted', async () => {
  const sourceId = await source();
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  await train(sourceId, async () => void (await deleteSource(fixture.deps, { ...place, sourceId })));
  expect(await listSources(fixture.deps, place)).toEqual([]);
  expect(await fixture.rows('select 1 from document where source_id = $1', [sourceId])).toEqual([]);
});

test('JOB-14: of two readings the one that ends first is kept', async () => {
  const sourceId = await source();
  await train(sourceId, () => train(sourceId, async () => undefined, 'Newer words.'), 'Older words.');
  const kept = await fixture.rows('select text from passage where agent_id = $1', [shop.agentId]);
  expect(kept).toEqual([{ text: 'Newer words.' }]);
});

async function source(): Promise<SourceId> {
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  const added = await addSource(fixture.deps, place, { kind: 'text', title: 'Banjos', text: 'Words.' });
  const id = parseId('source', added?.id ?? '');
  if (id === null) throw new Error('It was not added');
  return id;
}

/** Reads the source; before its words are there something happens. */
async function train(sourceId: SourceId, meanwhile = async () => {}, text = 'Words.'): Promise<void> {
  const document: ParsedDocument = { title: 'Banjos', blocks: [{ kind: 'paragraph', text }] };
  const deps: TrainingDeps = {
    ...fixture.deps,
    parser: {
      parse: async () => {
        await meanwhile();
        return { kind: 'document', document, links: [] };
      },
      parseFeed: () => Promise.reject(new Error('There is none')),
      parseSitemap: () => Promise.reject(new Error('There is none')),
    },
    fetch: () => Promise.reject(new Error('There is nothing to fetch')),
    crawlLimitsFor: () => ({}),
  };
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId, sourceId };
  await trainSource(deps, place, new AbortController().signal);
}

/** Lets each begin, in this order, and get as far as it can before it needs the agent's row. */
async function whileHeld(agentId: AgentId, work: readonly (() => Promise<unknown>)[]): Promise<void> {
  const holder = new Client({ connectionString: fixture.pools.owner.options.connectionString });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from agent where id = $1 for update', [agentId]);
  const begun: Promise<unknown>[] = [];
  for (const [n, start] of work.entries()) {
    begun.push(start());
    await vi.waitFor(async () => {
      const waiting = await fixture.rows(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waiting).toHaveLength(n + 1);
    });
  }
  await holder.end();
  await Promise.all(begun);
}
