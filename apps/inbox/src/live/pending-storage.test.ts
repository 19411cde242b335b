import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { conversationsWithPending, entryOf, pendingStoreOf } from './pending-storage.ts';

/** What is used of the browser's storage: entries are its own keys. */
class Storage {
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value });
  }
  getItem(key: string): string | null {
    return (Reflect.get(this, key) as string | undefined) ?? null;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => vi.stubGlobal('localStorage', new Storage()));
afterEach(() => vi.unstubAllGlobals());

const message = { clientId: 'client-1', text: 'hello', state: 'sending' as const, writtenMs: 1 };
const theo = { teammateId: 'tmt_theo', conversationId: 'cnv_1' };

it('CLI-44 unsent words belong to the teammate who wrote them, whoever signs in next', () => {
  pendingStoreOf(theo, 'reply').put(message);
  expect(pendingStoreOf(theo, 'reply').load()).toEqual([message]);
  expect(conversationsWithPending('tmt_theo')).toEqual(['cnv_1']);
  const olivia = { ...theo, teammateId: 'tmt_olivia' };
  expect(pendingStoreOf(olivia, 'reply').load()).toEqual([]);
  expect(conversationsWithPending('tmt_olivia')).toEqual([]);
});

it('CLI-44 replies and notes lie apart, and each entry by itself', () => {
  pendingStoreOf(theo, 'reply').put(message);
  pendingStoreOf(theo, 'note').put({ ...message, clientId: 'client-2' });
  expect(pendingStoreOf(theo, 'note').load()).toHaveLength(1);
  pendingStoreOf(theo, 'reply').remove('client-1');
  expect(conversationsWithPending('tmt_theo')).toEqual(['cnv_1']);
  expect(Object.keys(localStorage).map(entryOf)).toEqual([{ ...theo, kind: 'note', clientId: 'client-2' }]);
  expect([null, 'chatref.draft.cnv_1.reply', 'chatref.pending.a.b'].map(entryOf)).toEqual([null, null, null]);
});

it('CLI-44 a storage that refuses costs nothing but the life over a reload', () => {
  vi.stubGlobal('localStorage', null);
  const store = pendingStoreOf(theo, 'reply');
  store.put(message);
  store.remove('client-1');
  expect(store.load()).toEqual([]);
});
