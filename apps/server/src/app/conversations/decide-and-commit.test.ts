import { type Command, type ConversationState, emptyConversation, newId } from '@chatref/core';
import { expect, test } from 'vitest';
import type { Stretch } from '../../store/committed.ts';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { logLimits } from '../../store/log-limits.ts';
import { type Attempt, type CommandUnit, type Decided, decideAndCommit } from './decide-and-commit.ts';

const ids = { nowMs: () => 0, random: (bytes: Uint8Array) => bytes.fill(7) };
const conversation = newId('conversation', ids);
const state = emptyConversation(conversation, newId('agent', ids));
const resolve: Command = {
  kind: 'Resolve',
  at: new Date(0).toISOString(),
  teammateId: newId('teammate', ids),
};

test('CNV-67: a clash is decided again, now holding the conversation', async () => {
  const held: boolean[] = [];
  const outcome = await commit({ unit: unitOf({ clashes: 2, held }) });
  expect(outcome.kind).toBe('done');
  expect(held).toEqual([false, true, true]);
});

test('CNV-67: a conversation that always clashes is given up on', async () => {
  const held: boolean[] = [];
  await expect(commit({ unit: unitOf({ clashes: 99, held }) })).rejects.toThrow('Gave up');
  expect(held).toHaveLength(logLimits.decideAttempts);
});

test('CNV-64: a refusal from memory is decided again', async () => {
  const resolved: ConversationState = {
    ...state,
    floor: { kind: 'resolved', by: newId('teammate', ids), at: resolve.at },
  };
  const outcome = await commit({ memory: unitOf({ state: resolved }), unit: unitOf({}) });
  expect(outcome.kind).toBe('done');
});

test('CNV-64: what was written from memory is not decided again', async () => {
  const read: boolean[] = [];
  const outcome = await commit({ memory: unitOf({}), unit: unitOf({ held: read }) });
  expect(outcome.kind).toBe('done');
  expect(read).toEqual([]);
});

test('CNV-64: a clash from memory does not count as one of the tries', async () => {
  const held: boolean[] = [];
  await commit({ memory: unitOf({ clashes: 1 }), unit: unitOf({ held }) });
  expect(held).toEqual([false]);
});

test('CNV-65: a repeat is answered with its receipt, and nothing is decided', async () => {
  const stretch = stretchOf(state);
  const unit = { ...unitOf({ clashes: 99 }), findRepeat: async () => stretch };
  expect(await commit({ unit, clientId: 'c1' })).toEqual({ kind: 'done', stretch, isRepeat: true });
});

type Wanted = { unit: CommandUnit; memory?: CommandUnit; clientId?: string };

function commit({ unit, memory, clientId }: Wanted): Promise<Decided> {
  const attempt = (work: Attempt) => work(unit);
  return decideAndCommit<never>({
    ...(clientId === undefined ? {} : { clientId }),
    attemptFromMemory: async (work) => (memory ? work(memory) : null),
    transact: async (work) => (await attempt(work)) as Decided,
  });
}

type Case = { state?: ConversationState; clashes?: number; held?: boolean[] };

function unitOf({ state: known = state, clashes = 0, held = [] }: Case): CommandUnit {
  let left = clashes;
  return {
    find: async (isHolding) => {
      held.push(isHolding);
      return rowOf(known);
    },
    findRepeat: async () => null,
    plan: async () => ({ command: resolve }),
    append: async () => (left-- > 0 ? null : stretchOf(known)),
    nameOfHolder: async () => null,
  };
}

function rowOf(of: ConversationState): ConversationRow {
  return { id: conversation, seq: of.seq, state: of } as ConversationRow;
}

function stretchOf(of: ConversationState): Stretch {
  const event = { type: 'Resolved' as const, at: resolve.at, teammateId: newId('teammate', ids) };
  const people = { agent: 'Robin', contact: null, teammates: new Map(), known: {} };
  const entries = [{ seq: 1, event, message: null, value: null }];
  return { row: rowOf(of), from: 0, entries, hasEarlier: false, people };
}
