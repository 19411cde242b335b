import { type ConversationState, emptyConversation, type Floor, type TurnId } from '@chatref/core';
import { numberedId } from '@chatref/testing';
import { expect, test } from 'vitest';
import type { Bus } from '../bus/bus.ts';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import type { Stretch } from '../store/committed.ts';
import { Stopping } from './job-task.ts';
import { createRunningTurns } from './running-turns.ts';

const id = numberedId('conversation', 1);
const [own, other] = [numberedId('turn', 1), numberedId('turn', 2)];
const never = new AbortController().signal;
const withTurn = (turnId: TurnId | null): Floor => ({
  kind: 'agent',
  turn: turnId && { turnId, upToSeq: 1 },
});
const withAda: Floor = { kind: 'teammate', teammateId: numberedId('teammate', 1), since: '' };

test.each([
  ['a takeover', 5, withAda],
  ['a newer message', 5, withTurn(null)],
  ['a newer turn', 5, withTurn(other)],
])('JOB-10: %s stops the turn', async (_what, seq, floor) => {
  expect(await isStoppedBy({ seq, floor })).toBe(true);
});

test.each([
  ['the message that it answers', 3, withTurn(null)],
  ['its own beginning', 4, withTurn(own)],
  ['a note', 5, withTurn(own)],
])('JOB-10: %s does not, however late its hint', async (_what, seq, floor) => {
  expect(await isStoppedBy({ seq, floor })).toBe(false);
});

test('JOB-10: what was heard before the turn was known to have begun counts once it is', async () => {
  const bus = busOf();
  let isStopped = false;
  await createRunningTurns(bus).during(id, never, async ({ signal, onBegun }) => {
    hear(bus, { seq: 5, floor: withAda });
    isStopped = signal.aborted;
    onBegun?.({ turnId: own, seq: 4 });
    expect(signal.aborted).toBe(true);
    signal.throwIfAborted();
  });
  expect(isStopped).toBe(false);
});

test('JOB-7: a server that stops is no reason to call a turn done', async () => {
  const stopping = new AbortController();
  const turn = createRunningTurns(busOf()).during(id, stopping.signal, async ({ signal }) => {
    stopping.abort(new Stopping());
    signal.throwIfAborted();
  });
  await expect(turn).rejects.toBeInstanceOf(Stopping);
});

async function isStoppedBy(head: Head): Promise<boolean> {
  const bus = busOf();
  let isStopped = false;
  await createRunningTurns(bus).during(id, never, async ({ signal, onBegun }) => {
    onBegun?.({ turnId: own, seq: 4 });
    hear(bus, head);
    isStopped = signal.aborted;
  });
  return isStopped;
}

type Head = { readonly seq: number; readonly floor: ConversationState['floor'] };

/** As the log tail tells it: the head, and none of the events. */
function hear(bus: Bus, { seq, floor }: Head): void {
  const state = { ...emptyConversation(id, numberedId('agent', 1)), seq, floor };
  const stretch = { row: { id, seq, state }, from: seq, entries: [] } as unknown as Stretch;
  bus.publish({ kind: 'appended', workspaceId: numberedId('workspace', 1), stretch });
}

function busOf(): Bus {
  return createInProcessBus((error) => expect.fail(String(error)));
}
