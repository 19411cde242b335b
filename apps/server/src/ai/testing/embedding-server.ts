import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Subjects in two languages: a text points where the words of a subject do. */
const subjects = [
  ['ship', 'deliver', 'parcel', 'versand', 'paket'],
  ['return', 'refund', 'rückgabe', 'geld'],
  ['open', 'hours', 'geöffnet', 'uhr'],
];

export type Asked = {
  readonly model: string;
  readonly input: readonly string[];
  readonly key: string | undefined;
};

/** A server that speaks the OpenAI-compatible `/embeddings` over real HTTP. Its vectors are long, alike and not of length 1. */
export async function startEmbeddingServer() {
  const asked: Asked[] = [];
  let answer: (asked: Asked, response: ServerResponse) => void = embeds;
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const { model, input }: { model: string; input: string[] } = JSON.parse(Buffer.concat(pieces).toString());
    const one = { model, input, key: keyOf(request) };
    asked.push(one);
    if (request.url === '/v1/embeddings') answer(one, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    answersWith(next: (asked: Asked, response: ServerResponse) => void) {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function embeds({ model, input }: Asked, response: ServerResponse): void {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  send(response, 200, { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } });
}

export function refuses(_: Asked, response: ServerResponse): void {
  send(response, 400, { error: { message: 'scripted refusal' } });
}

/** One vector too few, and of another length. */
export function miscounts({ model, input }: Asked, response: ServerResponse): void {
  const data = input.slice(1).map((_, index) => ({ object: 'embedding', index, embedding: [1, 2] }));
  send(response, 200, { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } });
}

function vectorOf(text: string): number[] {
  const lower = text.toLowerCase();
  const own = subjects.map((words) => 3 * words.filter((word) => lower.includes(word)).length);
  return [4, ...own, lower.length % 7, lower.length % 5];
}

function keyOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.replace('Bearer ', '');
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
