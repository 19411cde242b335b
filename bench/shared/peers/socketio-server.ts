import { once } from 'node:events';
import { createServer } from 'node:http';
import { Pool } from 'pg';
import { Server } from 'socket.io';
import { insertMessage, valuesOf } from '../bench-table.ts';
import { benchLimits } from '../limits.ts';

type Message = { readonly conversationId: string; readonly text: string };

/**
 * The peer that most chat servers are built on, used as its own documentation does: one durable insert, then the
 * broadcast to the conversation's room and the acknowledgement to the sender. DATABASE_URL is the bench's; says its port
 * once it listens.
 */
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: benchLimits.peerConnections,
  idleTimeoutMillis: 0,
});
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });

io.on('connection', (socket) => {
  socket.on('join', (conversationId: string, done: () => void) => {
    socket.join(conversationId);
    done();
  });
  socket.on('message', async (message: Message, done: () => void) => {
    await pool.query({ ...insertMessage, values: valuesOf(message) });
    socket.to(message.conversationId).emit('message', message);
    done();
  });
});

http.listen(0, '127.0.0.1');
await once(http, 'listening');
const address = http.address();
if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
console.log(`listening on ${address.port}`);
process.once('SIGTERM', () => process.exit(0));
