import type { PendingMessage } from '@chatref/client';
import { expect, test } from 'vitest';
import { panelLimits } from '../limits.ts';
import { lostFromMs } from './lost-from.ts';

const { lostShownAfterMs, slowSendMs } = panelLimits;
const message: PendingMessage = { clientId: 'client-1', text: 'x', state: 'sending', writtenMs: 1_000 };

test('WID-18 a lost connection is worth a word after a moment, a living one never', () => {
  const lost = { kind: 'lost', sinceMs: 5_000, nextTryMs: 6_000 } as const;
  expect(lostFromMs({ connection: lost, pending: [] }, 0)).toBe(5_000 + lostShownAfterMs);
  for (const connection of [{ kind: 'connecting' }, { kind: 'live', via: 'polling' }] as const)
    expect(lostFromMs({ connection, pending: [message] }, 0)).toBeNull();
});

test('WID-18 before anything is connected, a first message that does not arrive says so', () => {
  const lostFrom = (pending: PendingMessage[], openedMs = 0) =>
    lostFromMs({ connection: null, pending }, openedMs);
  expect(lostFrom([])).toBeNull();
  expect(lostFrom([message])).toBe(1_000 + slowSendMs);
  // Left by an earlier page: it has its time anew.
  expect(lostFrom([message], 9_000)).toBe(9_000 + slowSendMs);
  expect(lostFrom([{ ...message, state: 'failed' }])).toBeNull();
  expect(lostFrom([{ ...message, heldUntilMs: 20_000 }])).toBeNull();
});
