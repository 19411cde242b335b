import { parseId, type SourceId } from '@chatref/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseDocument } from '../../ingest/parse-document.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { addSource, listSources, type NewSource } from './sources.ts';
import { trainSource } from './train-source.ts';
import { readTyped } from './typed-content.ts';
import { updateSource } from './update-source.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

const pairs = [
  { question: 'Do you set up guitars?', answer: 'Yes. It takes three working days.' },
  { question: 'Do you buy used guitars?', answer: 'Yes:\n\n- electric\n- acoustic' },
];

test('ING-48: each question is a document, cited by its question', async () => {
  const id = await added({ kind: 'qa', title: 'Repairs', pairs });
  await train(id);
  expect(await passages(id)).toEqual([
    { title: 'Do you buy used guitars?', text: 'Yes:\n\n- electric\n- acoustic' },
    { title: 'Do you set up guitars?', text: 'Yes. It takes three working days.' },
  ]);
  expect(await readTyped(fixture.deps, at(id))).toEqual({ kind: 'qa', title: 'Repairs', pairs });
});

test('ING-48: an edited answer is written anew, and the others stay as they are', async () => {
  const id = await added({ kind: 'qa', title: 'Repairs', pairs });
  await train(id);
  const before = await documents(id);
  const [first, second] = pairs;
  if (!first || !second) throw new Error('There are two');
  const edited = [first, { ...second, answer: 'Not any more.' }];
  await updateSource(fixture.deps, at(id), { kind: 'qa', title: 'Repairs and more', pairs: edited });
  await train(id);
  const after = await documents(id);
  expect(after.filter((one) => before.includes(one))).toHaveLength(1);
  expect((await passages(id)).map(({ text }) => text)).toEqual(['Not any more.', first.answer]);
  expect(await listSources(fixture.deps, place())).toMatchObject([
    { name: 'Repairs and more', documents: 2 },
  ]);
});

test('ING-47: an edited text is read again, and another kind is refused', async () => {
  const id = await added({ kind: 'text', title: 'Hours', text: 'We open at nine.' });
  await train(id);
  const change = { kind: 'text', title: 'Hours', text: '## Winter\n\nWe open at **ten**.' } as const;
  expect((await updateSource(fixture.deps, at(id), change)).kind).toBe('updated');
  await train(id);
  expect(await passages(id)).toEqual([{ title: 'Hours', text: 'We open at ten.' }]);
  expect(await updateSource(fixture.deps, at(id), { kind: 'qa', title: 'x', pairs })).toEqual({
    kind: 'other_kind',
  });
});

function place() {
  return { workspaceId: shop.workspaceId, agentId: shop.agentId };
}

function at(sourceId: SourceId) {
  return { ...place(), sourceId };
}

async function added(source: NewSource): Promise<SourceId> {
  const id = parseId('source', (await addSource(fixture.deps, place(), source))?.id ?? '');
  if (id === null) throw new Error('It was not added');
  return id;
}

async function train(id: SourceId): Promise<void> {
  const deps = {
    ...fixture.deps,
    parser: {
      parse: parseDocument,
      parseFeed: () => Promise.reject(new Error('There is none')),
      parseSitemap: () => Promise.reject(new Error('There is none')),
    },
    fetch: () => Promise.reject(new Error('There is nothing to fetch')),
    crawlLimitsFor: () => ({}),
  };
  await trainSource(deps, at(id), new AbortController().signal);
}

function passages(id: SourceId) {
  return fixture.rows<{ title: string; text: string }>(
    `select p.title, p.text from passage p join document d on d.id = p.document_id
     where d.source_id = $1 order by p.title`,
    [id],
  );
}

async function documents(id: SourceId): Promise<string[]> {
  const rows = await fixture.rows<{ id: string }>('select id from document where source_id = $1', [id]);
  return rows.map((row) => row.id);
}
