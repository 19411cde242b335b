import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { callerAddress } from '../app/caller-address.ts';
import type { EdgeDeps } from '../app/edge-deps.ts';
import { createHub } from './hub.ts';
import { liveLimits } from './limits.ts';
import { LiveSession } from './live-session.ts';
import { greetTeammate, greetVisitor } from './peers.ts';

/** Takes the sockets of `/w/live` and `/api/live`. `close` sends everybody away, to come back when they like. */
export function attachLive(server: Server, deps: EdgeDeps): { readonly close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: liveLimits.maxFrameBytes });
  const hub = createHub(deps.bus);
  const perAddress = new Map<string, number>();
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    // From here on nobody else listens: unheard, a caller who breaks off would end the process.
    socket.on('error', () => socket.destroy());
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname;
    const isTeammate = path === '/api/live';
    const address = addressOf(request);
    const open = perAddress.get(address) ?? 0;
    if (path !== '/w/live' && !isTeammate) return socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    // A cookie opens this socket, and cookies travel from any page: only our own pages may.
    if (isTeammate && !isOurPage(request, deps)) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    if (open >= liveLimits.maxSocketsPerAddress) return socket.end('HTTP/1.1 429 Too Many Requests\r\n\r\n');
    perAddress.set(address, open + 1);
    socket.once('close', () => {
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left <= 0) perAddress.delete(address);
      else perAddress.set(address, left);
    });
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      new LiveSession(accepted, {
        hub,
        bus: deps.bus,
        greet: (hello) => (isTeammate ? greetTeammate(deps, request, hello) : greetVisitor(deps, hello)),
        onError: (error) => deps.log.error('live session', { error }),
      });
    });
  });
  return {
    close: () => {
      hub.close();
      for (const client of sockets.clients) client.close(1012, 'restarting');
      sockets.close();
      // A server that stops does not wait for readers who are gone without saying so.
      setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, liveLimits.goodbyeMs).unref();
    },
  };
}

function isOurPage(request: IncomingMessage, { publicUrl }: EdgeDeps): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  return origin === publicUrl || URL.parse(origin)?.host === host;
}

function addressOf({ socket, headers }: IncomingMessage): string {
  const forwarded = headers['x-forwarded-for'];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return callerAddress({ peer: socket.remoteAddress ?? 'unknown', forwardedFor });
}
