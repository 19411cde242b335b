import { type ActionId, parseId } from '@chatref/core';
import { type Action, type ApiCall, newAction, noStarts, type SaveActionRequest } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { purgeDeletedActions } from '../../store/purge-deleted-actions.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { readHistory } from './action-history.ts';
import { keepTest, listTests } from './action-tests.ts';
import { listActions, saveAction } from './actions.ts';
import { checkValue } from './check-value.ts';
import { duplicateAction } from './duplicate-action.ts';
import { explainTriggers } from './explain-triggers.ts';
import { orderActions } from './order-actions.ts';
import { deleteAction, restoreAction } from './remove-action.ts';

let fixture: ShopFixture;
let shop: Shop;
let by: { readonly teammateId: Shop['ada']; readonly name: string };

beforeAll(async () => {
  const { deps, ...rest } = await openShopFixture();
  let nowMs = Date.now();
  // Every look at the clock is later than the last one, so that lines of history have an order.
  fixture = { ...rest, deps: { ...deps, ids: { ...deps.ids, nowMs: () => ++nowMs } } };
});
beforeEach(async () => {
  shop = await fixture.openShop();
  by = { teammateId: shop.ada, name: 'Ada' };
});
afterAll(() => fixture.close());

test('EDT-1: a state that was not seen is not saved over', async () => {
  const opened = await add('Ask us', ['ask us']);
  const seen = { seenAt: opened.updatedAt };
  expect((await save(opened, { name: 'Ask the workshop' }, seen)).kind).toBe('saved');
  expect(await save(opened, { name: 'Ask me' }, seen)).toEqual({ kind: 'changed_meanwhile', by: 'Ada' });
  expect(await names()).toEqual(['Ask the workshop', 'Talk to a person']);
  expect((await save(opened, { name: 'Ask me' })).kind).toBe('saved');
});

test('EDT-2: each change leaves its line, and none where nothing changed', async () => {
  const action = await add('Ask us', ['ask us']);
  await save(action, { isEnabled: false });
  await save(action, { isEnabled: false });
  await deleteAction(fixture.deps, at(action));
  await restoreAction(fixture.deps, at(action));
  const lines = await readHistory(fixture.deps, at(action));
  expect(lines?.map(({ what, by: who }) => [what, who])).toEqual([
    ['restored', 'Ada'],
    ['deleted', 'Ada'],
    ['disabled', 'Ada'],
    ['created', 'Ada'],
  ]);
});

test('EDT-4: the way to a person stays on, stays one, and stays', async () => {
  const [builtIn] = await all();
  if (builtIn === undefined) throw new Error('no built-in action');
  const starts = { ...noStarts, phrases: ['fetch me somebody'] };
  const change = {
    name: 'Fetch somebody',
    isEnabled: false,
    logic: { kind: 'collect_details' },
    starts,
  } as const;
  expect(await save(builtIn, change)).toMatchObject({
    kind: 'saved',
    action: { name: 'Fetch somebody', isEnabled: true, logic: { kind: 'request_handoff', teamId: null } },
  });
  expect(await deleteAction(fixture.deps, at(builtIn))).toBe(false);
  await add('Ask us', ['ask us']);
  expect(await names()).toEqual(['Ask us', 'Fetch somebody']);
});

test('EDT-5: the order that was given holds', async () => {
  const [a, b] = [await add('A', ['aa']), await add('B', ['bb'])];
  await add('C', ['cc']);
  const d = await add('D', ['dd']);
  await deleteAction(fixture.deps, at(b));
  const actionIds = [d.id, 'act_00000000000000000000000000', b.id];
  const ordered = await orderActions(fixture.deps, { ...shop, by, actionIds });
  expect(ordered?.actions.map(({ name }) => name)).toEqual(['D', 'A', 'C', 'Talk to a person']);
  expect((await readHistory(fixture.deps, at(d)))?.[0]).toMatchObject({
    what: 'moved',
    changes: [{ setting: 'position', from: '3', to: '1' }],
  });
  expect((await readHistory(fixture.deps, at(a)))?.[0]?.what).toBe('created');
});

test('EDT-6: a copy stands behind its action, switched off', async () => {
  const first = await add('Status', ['where is it'], { logic: { kind: 'call_api', call } });
  await add('Other', ['other']);
  const copy = await duplicateAction(fixture.deps, at(first));
  expect(copy).toMatchObject({ kind: 'saved', action: { name: 'Status (2)', isEnabled: false } });
  await duplicateAction(fixture.deps, at(first));
  expect(await names()).toEqual(['Status', 'Status (3)', 'Status (2)', 'Other', 'Talk to a person']);
});

test('EDT-7: a deleted action is out of use and its name free; it comes back, and is gone after 30 days', async () => {
  const first = await add('Ask us', ['tune my banjo']);
  expect(await deleteAction(fixture.deps, at(first))).toBe(true);
  expect(await deleteAction(fixture.deps, at(first))).toBe(false);
  expect(await verdictOf('tune my banjo')).toBe('none');
  const second = await add('Ask us', ['ask them']);
  expect((await listActions(fixture.deps, shop))?.deleted).toMatchObject([{ id: first.id, name: 'Ask us' }]);
  expect(await restoreAction(fixture.deps, at(first))).toMatchObject({ action: { name: 'Ask us (2)' } });
  expect(await verdictOf('tune my banjo')).toBe('fire');
  await deleteAction(fixture.deps, at(first));
  await deleteAction(fixture.deps, at(second));
  const older = "update action set deleted_at = deleted_at - interval '30 days' where id = $1";
  await fixture.rows(older, [second.id]);
  expect(await purgeDeletedActions(fixture.pools.owner)).toBe(1);
  expect((await listActions(fixture.deps, shop))?.deleted).toMatchObject([{ id: first.id }]);
});

test('EDT-8: kept sentences are judged anew, also where another action was changed', async () => {
  const first = await add('Ask us', ['ask the workshop']);
  const second = await add('Repairs', ['mend my guitar']);
  await keepTest(fixture.deps, at(first), { text: 'Please ask the workshop', shouldFire: true });
  await keepTest(fixture.deps, at(first), { text: 'Is the workshop open?', shouldFire: false });
  expect((await all()).map(({ brokenTests }) => brokenTests)).toEqual([0, 0, 0]);
  await orderActions(fixture.deps, { ...shop, by, actionIds: [second.id, first.id] });
  await save(second, { starts: { ...noStarts, phrases: ['please ask the workshop'] } });
  expect((await all()).map(({ name, brokenTests }) => [name, brokenTests])).toContainEqual(['Ask us', 1]);
  const tests = await listTests(fixture.deps, at(first));
  expect(tests?.map(({ isHolding }) => isHolding)).toEqual([false, true]);
  await save(second, { isEnabled: false });
  await save(first, { isEnabled: false });
  expect((await all()).map(({ brokenTests }) => brokenTests)).toEqual([0, 0, 0]);
});

test('EDT-9: a sentence is kept once, and fifty are enough', async () => {
  const action = await add('Ask us', ['ask us']);
  await keepTest(fixture.deps, at(action), { text: 'Ask us', shouldFire: true });
  const again = await keepTest(fixture.deps, at(action), { text: 'ask us', shouldFire: false });
  expect(again).toMatchObject({
    kind: 'kept',
    tests: [{ text: 'ask us', shouldFire: false, isHolding: false }],
  });
  for (let n = 1; n < 50; n++)
    await keepTest(fixture.deps, at(action), { text: `ask us ${n}`, shouldFire: true });
  expect(await keepTest(fixture.deps, at(action), { text: 'one more', shouldFire: true })).toEqual({
    kind: 'too_many',
  });
});

test('EDT-10: the lab reads with the edited action in place of the saved one', async () => {
  const action = await add('Ask us', ['ask the workshop']);
  const starts = { ...noStarts, phrases: ['ring the bell'] };
  const draft = { actionId: action.id, name: 'Ask us', starts, requestsHandoff: true };
  const sentences = ['Please ring the bell', 'Please ask the workshop'];
  const explained = await explainTriggers(fixture.deps, shop, { sentences, draft });
  expect(explained?.map(({ verdict }) => verdict)).toEqual([
    { kind: 'fire', actionId: action.id, name: 'Ask us' },
    { kind: 'none' },
  ]);
  const unsaved = { ...draft, actionId: null, name: 'Ring' };
  const withNew = await explainTriggers(fixture.deps, shop, { sentences, draft: unsaved });
  expect(withNew?.map(({ verdict }) => verdict)).toEqual([
    { kind: 'fire', actionId: null, name: 'Ring' },
    { kind: 'fire', actionId: action.id, name: 'Ask us' },
  ]);
  expect(await verdictOf('Please ring the bell')).toBe('none');
});

test('EDT-11: a value is read as a visitor’s would be', async () => {
  const shape = { type: 'order_number', isRequired: true, example: 'MS-12345' } as const;
  const field = { key: 'order', label: 'Order', ...shape };
  const check = (value: string) => checkValue(fixture.deps, shop, { field, value });
  expect(await check('ms-12346')).toEqual({ value: 'MS-12346', problem: null });
  expect(await check('12-MS')).toEqual({ value: null, problem: 'wrong_shape' });
});

const call: ApiCall = {
  method: 'GET',
  url: 'https://shop.example/',
  headers: [{ name: 'Accept', value: 'application/json', isSecret: false }],
  body: { kind: 'none', template: '' },
  timeoutSeconds: 5,
  hasEffect: false,
  confirmText: '',
  replyText: '',
  errorText: '',
  reveal: { kind: 'anyone' },
};

async function all(): Promise<Action[]> {
  return (await listActions(fixture.deps, shop))?.actions ?? [];
}

async function names(): Promise<string[]> {
  return (await all()).map(({ name }) => name);
}

async function add(name: string, phrases: string[], more: Partial<SaveActionRequest> = {}): Promise<Action> {
  const request = newAction({ name, starts: { ...noStarts, phrases }, ...more });
  const saved = await saveAction(fixture.deps, { ...shop, by, actionId: null }, request);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.action;
}

function save(action: Action, change: Partial<SaveActionRequest>, seen: { seenAt?: string } = {}) {
  const request = newAction({ ...action, ...change });
  return saveAction(fixture.deps, { ...at(action), ...seen }, request);
}

function at(action: Action) {
  return { ...shop, by, actionId: idOf(action) };
}

function idOf({ id }: Action): ActionId {
  const parsed = parseId('action', id);
  if (parsed === null) throw new Error(id);
  return parsed;
}

async function verdictOf(text: string): Promise<string | undefined> {
  const explained = await explainTriggers(fixture.deps, shop, { sentences: [text], draft: null });
  return explained?.[0]?.verdict.kind;
}
