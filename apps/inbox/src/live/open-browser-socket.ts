import type { OpenSocket } from '@chatref/client';

/** Opens sockets to a path of the server that served this page. */
export function browserSocketTo(path: string): OpenSocket {
  return ({ opened, message, closed }) => {
    const address = new URL(path, location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    socket.onopen = opened;
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string') message(data);
    };
    socket.onclose = closed;
    socket.onerror = closed;
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => socket.close(),
    };
  };
}
