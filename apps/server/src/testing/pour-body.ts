import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answer } from './caller.ts';

export type Pour = {
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  /** Goes first, before the filling. */
  readonly start: string;
  readonly totalBytes: number;
};

export type Poured = {
  readonly answer: Answer<unknown>;
  /** What the client had handed to its socket when it stopped. */
  readonly sentBytes: number;
  /** Largest growth of this process's buffers on the way: client and server are both in it. */
  readonly grownBytes: number;
};

const piece = Buffer.alloc(256 * 1024, 'x');

/** Streams a large body over a real socket, as fast as it is taken, until it is through or an answer has come. */
export async function pourBody({ url, headers, start, totalBytes }: Pour): Promise<Poured> {
  const before = bufferBytes();
  const sending = request(url, { method: 'POST', headers, agent: false });
  // A server that has answered may close on us while we still write; what counts is that the answer has come.
  sending.on('error', () => undefined);
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  let isAnswered = false;
  void answered.then(
    () => (isAnswered = true),
    () => (isAnswered = true),
  );
  let sentBytes = start.length;
  let grownBytes = 0;
  sending.write(start);
  while (sentBytes < totalBytes && !isAnswered) {
    sentBytes += piece.byteLength;
    const isRoom = sending.write(piece);
    grownBytes = Math.max(grownBytes, bufferBytes() - before);
    if (!isRoom) await Promise.race([once(sending, 'drain'), answered]);
  }
  const [response] = await answered;
  const body: unknown = JSON.parse(await text(response));
  sending.destroy();
  const type = response.headers['content-type'] ?? '';
  return { answer: { status: response.statusCode ?? 0, type, body }, sentBytes, grownBytes };
}

function bufferBytes(): number {
  return process.memoryUsage().arrayBuffers;
}
