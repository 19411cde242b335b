import { randomBytes } from 'node:crypto';
import type { BatchWait, Clock, Fetch, OpenSocket } from '@chatref/client';
import { WebSocket } from 'ws';
import { chaosLimits } from './limits.ts';

/** What a browser hands to the client: a clock, requests and sockets, all from one place on the network. */
export type Browser = {
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly socketTo: (path: string) => OpenSocket;
  /** The network drops out: every socket is gone at once. */
  readonly breakSockets: () => void;
};

type Place = {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
};

export function createBrowser({ origin, headers }: Place): Browser {
  const sockets = new Set<WebSocket>();
  return {
    clock: realClock,
    fetch: (path, init, wait) =>
      fetch(`${origin}${path}`, {
        ...init,
        headers: { ...headers, ...init.headers },
        signal: wait ? untilGivenUp(wait) : AbortSignal.timeout(chaosLimits.requestTimeoutMs),
      }),
    socketTo:
      (path) =>
      ({ opened, message, closed }) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
        sockets.add(socket);
        socket.on('open', opened);
        socket.on('message', (data) => message(String(data)));
        socket.on('close', () => {
          sockets.delete(socket);
          closed();
        });
        socket.on('error', closed);
        return {
          send: (text) => {
            if (socket.readyState === WebSocket.OPEN) socket.send(text);
          },
          close: () => socket.terminate(),
        };
      },
    breakSockets: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

function untilGivenUp({ seconds, isGivenUp }: BatchWait): AbortSignal {
  const life = new AbortController();
  void isGivenUp.then(() => life.abort());
  return AbortSignal.any([life.signal, AbortSignal.timeout(seconds * 1000 + chaosLimits.requestTimeoutMs)]);
}

const realClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export function newClientId(): string {
  return randomBytes(12).toString('hex');
}
