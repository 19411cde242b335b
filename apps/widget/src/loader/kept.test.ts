import { afterEach, expect, test, vi } from 'vitest';
import { readKept } from './kept.ts';

afterEach(() => vi.unstubAllGlobals());

test('WID-2 keeps values under the id of the agent, and reads back its own only', () => {
  // As in a page's storage, names are properties.
  const storage = { 'chatref:agt_1:token': 't', 'chatref:agt_2:token': 'other', basket: '3' };
  vi.stubGlobal('localStorage', storage);
  const kept = readKept('agt_1');
  expect(kept.all).toEqual({ token: 't' });
  kept.set('read', '7');
  kept.set('token', null);
  expect(storage).toEqual({ 'chatref:agt_1:read': '7', 'chatref:agt_2:token': 'other', basket: '3' });
  expect(kept.all).toEqual({ read: '7' });
  expect([kept.keyOf('chatref:agt_1:token'), kept.keyOf('basket'), kept.keyOf(null)]).toEqual([
    'token',
    undefined,
    undefined,
  ]);
});

test('WID-2 a page without storage keeps values for as long as it lives', () => {
  vi.stubGlobal('localStorage', undefined);
  const kept = readKept('agt_1');
  kept.set('token', 't');
  expect(kept.all).toEqual({ token: 't' });
});
