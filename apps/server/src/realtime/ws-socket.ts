import { type RawData, WebSocket } from 'ws';
import type { LiveSession } from './live-session.ts';
import type { LiveSocket } from './live-socket.ts';

/**
 * A socket of the network that knows its session. The listeners are shared by all, and there is no adapter between the
 * two: of idle sockets there are tens of thousands, and whatever each has of its own is paid that often.
 */
export class WsSocket extends WebSocket implements LiveSocket {
  session: LiveSession | null = null;

  get isOpen(): boolean {
    return this.readyState === WebSocket.OPEN;
  }

  begin(session: LiveSession): void {
    this.session = session;
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
