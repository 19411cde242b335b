import { type RawData, WebSocket } from 'ws';
import type { LiveNode } from './live-node.ts';
import type { LiveSession } from './live-session.ts';
import type { LiveSocket } from './live-socket.ts';
import type { Greet } from './peer.ts';

type Caller = { readonly greet: Greet; readonly address: string | null };

/**
 * A socket of the network that knows its session. The listeners are shared by all, and there is no adapter between the
 * two: of idle sockets there are tens of thousands, and whatever each has of its own is paid that often.
 */
export class WsSocket extends WebSocket implements LiveSocket {
  session: LiveSession | null = null;

  get isOpen(): boolean {
    return this.readyState === WebSocket.OPEN;
  }

  begin(node: LiveNode, { greet, address }: Caller): void {
    this.session = node.open(this, greet, address);
    this.on('message', take);
    this.on('pong', hear);
    this.on('close', leave);
    this.on('error', fail);
  }
}

function take(this: WebSocket, data: RawData, isBinary: boolean): void {
  if (this instanceof WsSocket) this.session?.receive(isBinary ? null : String(data));
}

function hear(this: WebSocket): void {
  if (this instanceof WsSocket) this.session?.showsLife();
}

function leave(this: WebSocket): void {
  if (!(this instanceof WsSocket)) return;
  this.session?.leave();
  this.session = null;
}

function fail(this: WebSocket): void {
  this.terminate();
}
