import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToPanel } from '../../bridge/bridge.ts';
import { connectHost } from './host.ts';

type Listener = (event: { source: unknown; origin: string; data: unknown }) => void;

const parent = { postMessage: vi.fn() };
let post: Listener = () => {};

beforeEach(() => {
  parent.postMessage.mockClear();
  vi.stubGlobal('parent', parent);
  vi.stubGlobal('addEventListener', (_: string, listener: Listener) => {
    post = listener;
  });
});
afterEach(() => vi.unstubAllGlobals());

const start = { t: 'start' };
const close = { t: 'shown' };
const shop = 'https://shop.example';

test('WID-1 says hello to whoever embeds it, and answers only the origin that started it', () => {
  const heard: ToPanel[] = [];
  connectHost((message, host) => {
    heard.push(message);
    host.post({ t: 'close' });
  });
  expect(parent.postMessage).toHaveBeenCalledWith({ t: 'hello' }, '*');
  post({ source: parent, origin: shop, data: start });
  expect(parent.postMessage).toHaveBeenLastCalledWith({ t: 'close' }, shop);
  post({ source: parent, origin: shop, data: close });
  expect(heard).toEqual([start, close]);
});

test('WID-1 is deaf to other windows, other origins, a second start and anything before the first', () => {
  const hear = vi.fn();
  connectHost(hear);
  post({ source: parent, origin: shop, data: close });
  post({ source: {}, origin: shop, data: start });
  expect(hear).not.toHaveBeenCalled();
  post({ source: parent, origin: shop, data: start });
  post({ source: parent, origin: 'https://other.example', data: close });
  post({ source: parent, origin: shop, data: start });
  post({ source: {}, origin: shop, data: close });
  post({ source: parent, origin: shop, data: null });
  expect(hear).toHaveBeenCalledTimes(1);
});
