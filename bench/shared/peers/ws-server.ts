import { once } from 'node:events';
import { Pool } from 'pg';
import { WebSocketServer } from 'ws';
import { insertMessage, valuesOf } from '../bench-table.ts';
import { benchLimits } from '../limits.ts';

/**
 * The limit: nothing but a socket, one durable insert and an echo to whoever else is there. No sessions, no rights, no
 * order, no repeats recognised, no lists. DATABASE_URL is the bench's; says its port once it listens.
 */
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: benchLimits.peerConnections,
  idleTimeoutMillis: 0,
});
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });

sockets.on('connection', (socket) => {
  socket.on('message', async (data) => {
    const frame = String(data);
    await pool.query({ ...insertMessage, values: valuesOf(JSON.parse(frame)) });
    for (const other of sockets.clients) if (other !== socket) other.send(frame);
  });
});

await once(sockets, 'listening');
const address = sockets.address();
if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
console.log(`listening on ${address.port}`);
process.once('SIGTERM', () => process.exit(0));
