import type { InboxFilter, InboxRow } from '@chatref/protocol';
import { expect, it } from 'vitest';
import { rowWith } from '../testing/row-with.ts';
import { belongsIn } from './belongs-in.ts';

const you = 'tmt_you';

const cases: [string, Partial<InboxRow>, InboxFilter[]][] = [
  ['a waiting one', { floor: 'queue' }, ['handoff_requested', 'all']],
  ['one with you', { floor: 'teammate', teammateId: you }, ['mine', 'all']],
  ['one with somebody else', { floor: 'teammate', teammateId: 'tmt_ana' }, ['all']],
  ['one the agent answers', { floor: 'agent' }, ['agent', 'all']],
  ['one that is giving details', { floor: 'collecting' }, ['agent', 'all']],
  ['a resolved one', { floor: 'resolved' }, ['resolved']],
];

it.each(cases)('lists %s under the filters that the server lists it under', (_name, facts, filters) => {
  const all: InboxFilter[] = ['handoff_requested', 'mine', 'agent', 'all', 'resolved'];
  const under = all.filter((filter) => belongsIn(rowWith(facts), { filter, agentId: null }, you));
  expect(under).toEqual(filters);
});

it('keeps other agents’ conversations out of a list that is narrowed to one agent', () => {
  const row = rowWith({ agentId: 'agt_1' });
  expect(belongsIn(row, { filter: 'all', agentId: 'agt_2' }, you)).toBe(false);
  expect(belongsIn(row, { filter: 'all', agentId: 'agt_1' }, you)).toBe(true);
});
