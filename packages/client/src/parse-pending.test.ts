import { expect, test } from 'vitest';
import { parsePending } from './parse-pending.ts';

test('CLI-23 a kept message is read back, and what is none is left out', () => {
  const kept = { clientId: 'client-1', text: 'hello', state: 'failed', writtenMs: 5, problem: 'No.' };
  expect(parsePending(JSON.stringify(kept))).toEqual(kept);
  const { writtenMs: _, problem: __, ...older } = { ...kept, state: 'sending' };
  expect(parsePending(JSON.stringify({ ...older, heldUntilMs: 9 }))).toEqual({ ...older, writtenMs: 0 });
  for (const odd of [null, '', '{broken', '[]', '{"text":1}', '{"clientId":"client-2"}'])
    expect(parsePending(odd)).toBeNull();
});
