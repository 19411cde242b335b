import type { Clock, Fetch, OpenSocket } from '@chatref/client';
import { panelLimits } from '../limits.ts';

/** What the headless client is handed in a browser. */
export const browserClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export const browserFetch: Fetch = (address, init) =>
  fetch(address, { ...init, signal: AbortSignal.timeout(panelLimits.requestTimeoutMs) });

export const openBrowserSocket: OpenSocket = ({ opened, message, closed }) => {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/w/live`);
  socket.onopen = opened;
  socket.onmessage = ({ data }) => message(String(data));
  socket.onclose = closed;
  socket.onerror = closed;
  return { send: (text) => socket.send(text), close: () => socket.close() };
};

/** 128 bits of chance in letters and digits. Not `randomUUID`, which pages without https lack. */
export function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
