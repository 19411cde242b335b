import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { EdgeDeps } from '../app/edge-deps.ts';
import { systemClock } from './clock.ts';
import { liveLimits } from './limits.ts';
import { LiveNode } from './live-node.ts';
import { greetTeammate, greetVisitors } from './peers.ts';
import { WsSocket } from './ws-socket.ts';

type LiveDeps = EdgeDeps & {
  /** Further origins whose pages may open a teammate's socket. */
  readonly trustedOrigins: readonly string[];
};

/** Takes the sockets of `/w/live` and `/api/live`. `close` sends everybody away, to come back when they like. */
export function attachLive(server: Server, deps: LiveDeps): { readonly close: () => void } {
  const node = new LiveNode({
    bus: deps.bus,
    clock: systemClock,
    nodeId: randomUUID(),
    onError: (error) => deps.log.error('live session', { error }),
  });
  const sockets = new WebSocketServer(socketOptions);
  const greetAsVisitor = greetVisitors(deps);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // From here on nobody else listens: unheard, a caller who breaks off would end the process.
    socket.on('error', destroySelf);
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname;
    const isTeammate = path === '/api/live';
    const address = addressOf(request, deps);
    if (path !== '/w/live' && !isTeammate) refuse(socket, '404 Not Found');
    // A cookie opens this socket, and cookies travel from any page: only our own pages may.
    else if (isTeammate && !isOurPage(request, deps)) refuse(socket, '403 Forbidden');
    else if (node.isShutTo(address)) refuse(socket, '429 Too Many Requests');
    else {
      // The cookie is read here, for the request is not to be kept for as long as the socket lives.
      const greet = isTeammate ? greetTeammate(deps, request.headers.cookie ?? '') : greetAsVisitor;
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        socket.off('error', destroySelf);
        accepted.begin(node, { greet, address });
      });
    }
  });
  return {
    close() {
      sockets.close();
      node.close();
    },
  };
}

const socketOptions = {
  noServer: true,
  WebSocket: WsSocket,
  maxPayload: liveLimits.maxFrameBytes,
  // Its memory for each socket is many times all the rest, and our frames are small.
  perMessageDeflate: false,
  // The node knows its sessions already.
  clientTracking: false,
} as const;

function destroySelf(this: Duplex): void {
  this.destroy();
}

/** Ended and then let go, also where the caller keeps their end open. */
function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function isOurPage(request: IncomingMessage, { publicUrl, trustedOrigins }: LiveDeps): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  return origin === publicUrl || trustedOrigins.includes(origin) || URL.parse(origin)?.host === host;
}

function addressOf({ socket, headers }: IncomingMessage, { callerAddress }: LiveDeps): string {
  const forwarded = headers['x-forwarded-for'];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return callerAddress({ peer: socket.remoteAddress ?? 'unknown', forwardedFor });
}
