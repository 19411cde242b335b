import type { ToLoader, ToPanel } from '../../bridge/bridge.ts';

export type Host = {
  /** Origin of the shop's page, as the browser vouches for it. */
  readonly origin: string;
  readonly post: (message: ToLoader) => void;
};

/**
 * The line to the loader on the shop's page. Only the parent window is heard, and only from the origin of its first
 * message; a visitor's session is bound to that origin, so a page cannot borrow another's.
 */
export function connectHost(hear: (message: ToPanel, host: Host) => void): void {
  let host: Host | null = null;
  addEventListener('message', ({ source, origin, data }: MessageEvent<ToPanel | null>) => {
    if (source !== parent || (host === null) !== (data?.t === 'start') || data === null) return;
    host ??= { origin, post: (message) => parent.postMessage(message, origin === 'null' ? '*' : origin) };
    if (origin === host.origin) hear(data, host);
  });
  const hello: ToLoader = { t: 'hello' };
  // It holds no secret, and whose page this is is not known yet.
  parent.postMessage(hello, '*');
}
