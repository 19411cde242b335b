import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HttpLine } from './http-line.ts';

const server = createServer((socket) => {
  socket.on('data', (bytes) => void answer(socket, String(bytes)));
});
let port = 0;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address === 'object') port = address.port;
});

afterAll(() => {
  server.close();
});

test('an answer that comes in pieces is one answer, and the line takes the next request', async () => {
  const line = await HttpLine.open(port);
  expect(await line.send('pieces')).toEqual({ status: 201, body: 'für zwei' });
  expect(await line.send('pieces')).toEqual({ status: 201, body: 'für zwei' });
  line.close();
});

test('a request on a line that the server has closed fails, and does not hang', async () => {
  const line = await HttpLine.open(port);
  await expect(line.send('end')).rejects.toThrow('closed');
  await expect(line.send('pieces')).rejects.toThrow('closed');
});

test('an answer whose end cannot be known is refused', async () => {
  const line = await HttpLine.open(port);
  await expect(line.send('endless')).rejects.toThrow('without a length');
  line.close();
});

async function answer(socket: Socket, wanted: string): Promise<void> {
  if (wanted === 'end') return void socket.end();
  if (wanted === 'endless') return void socket.write('HTTP/1.1 200 OK\r\n\r\n');
  const whole = Buffer.from('HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\nfür zwei');
  // The cuts go through the head, its end, and a letter of two bytes.
  for (const [from, to] of [
    [0, 30],
    [30, 42],
    [42, 45],
    [45, whole.length],
  ] as const) {
    socket.write(whole.subarray(from, to));
    await new Promise((next) => setImmediate(next));
  }
}
