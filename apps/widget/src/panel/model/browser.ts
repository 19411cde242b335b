import type { BatchWait, Clock, Fetch, OpenSocket } from '@chatref/client';
import { panelLimits } from '../limits.ts';

/** What the headless client is handed in a browser. */
export const browserClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export const browserFetch: Fetch = (address, init, wait) =>
  fetch(address, {
    ...init,
    signal: wait ? untilGivenUp(wait) : AbortSignal.timeout(panelLimits.requestTimeoutMs),
  });

function untilGivenUp({ seconds, isGivenUp }: BatchWait): AbortSignal {
  const life = new AbortController();
  const end = () => life.abort();
  setTimeout(end, seconds * 1000 + panelLimits.requestTimeoutMs);
  void isGivenUp.then(end);
  return life.signal;
}

export function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => browserClock.after(delayMs, () => resolve()));
}

/** Whether this tab is the one in front. */
export const isPageShown = (): boolean => document.visibilityState === 'visible';

/** Whenever somebody may be back at this page: what seems alive is proved then, and what waits is tried. */
export function onWake(run: () => void): void {
  // Offline too: a socket that seems alive then has a moment to prove it.
  for (const name of ['focus', 'online', 'offline', 'pageshow'] as const) addEventListener(name, run);
  for (const name of ['visibilitychange', 'resume'])
    document.addEventListener(name, () => {
      if (isPageShown()) run();
    });
}

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
