import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { callerAddress } from '../app/caller-address.ts';
import type { EdgeDeps } from '../app/edge-deps.ts';
import { systemClock } from './clock.ts';
import { liveLimits } from './limits.ts';
import { LiveNode } from './live-node.ts';
import { greetTeammate, greetVisitors } from './peers.ts';
import { WsSocket } from './ws-socket.ts';

/** Takes the sockets of `/w/live` and `/api/live`. `close` sends everybody away, to come back when they like. */
export function attachLive(server: Server, deps: EdgeDeps): { readonly close: () => void } {
  const sockets = new WebSocketServer({
    noServer: true,
    WebSocket: WsSocket,
    maxPayload: liveLimits.maxFrameBytes,
    // The node knows its sessions already.
    clientTracking: false,
  });
  const node = new LiveNode({
    bus: deps.bus,
    clock: systemClock,
    nodeId: randomUUID(),
    onError: (error) => deps.log.error('live session', { error }),
  });
  const greetAsVisitor = greetVisitors(deps);
  const perAddress = new Map<string, number>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // From here on nobody else listens: unheard, a caller who breaks off would end the process.
    socket.on('error', destroySelf);
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
    // Read here, for the request is not to be kept for as long as the socket lives.
    const greet = isTeammate ? greetTeammate(deps, request.headers.cookie ?? '') : greetAsVisitor;
    sockets.handleUpgrade(request, socket, head, (accepted) => accepted.begin(node.open(accepted, greet)));
  });
  return {
    close() {
      sockets.close();
      node.close();
    },
  };
}

function destroySelf(this: Duplex): void {
  this.destroy();
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
