import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Script = (response: ServerResponse) => void | Promise<void>;

/** A server that speaks the OpenAI-compatible wire format over real HTTP, one script for every request. */
export async function startScriptedModel(script: Script) {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    bodies.push(Buffer.concat(pieces).toString());
    await script(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    /** What was asked, in order. */
    bodies,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Streams these pieces of text as one answer. */
export function says(...pieces: string[]): Script {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const content of pieces) response.write(chunkOf(content));
    response.end(endOf);
  };
}

/** Begins an answer and breaks the line. */
export function breaksOff(content: string): Script {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await new Promise((done) => response.write(chunkOf(content), done));
    response.destroy();
  };
}

export function fails(status: number, headers: Readonly<Record<string, string>> = {}): Script {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'scripted failure' } }));
  };
}

/** Speaks HTTP, and nothing of the format. */
export const sendsGarbage: Script = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end('data: {"what":[\n\ndata: <html>\n\n');
};

/** Sends nothing until the caller has lost patience. */
export function answersSlowly(content: string): Script {
  return async (response) => {
    await new Promise((gone) => response.on('close', gone));
    response.end(chunkOf(content));
  };
}

/** Ends these words for that reason, as `length` or `content_filter`. */
export function endsBy(reason: string, content: string): Script {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(chunkOf(content));
    response.end(endingBy(reason));
  };
}

/** Says no in the field that the format has for it. */
export function refusesWith(refusal: string): Script {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(chunk({ delta: { role: 'assistant', content: null, refusal } }));
    response.end(endOf);
  };
}

/** Calls a function, whether or not it was given one. */
export function calls(name: string, content = ''): Script {
  const call = { index: 0, id: 'call_1', type: 'function', function: { name, arguments: '{"to":"all"}' } };
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (content !== '') response.write(chunkOf(content));
    response.write(chunk({ delta: { role: 'assistant', tool_calls: [call] } }));
    response.end(endingBy('tool_calls'));
  };
}

/** Speaks the format and has nothing to choose from. */
export const offersNoChoice: Script = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const body = { id: 'x', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices: [] };
  response.end(`data: ${JSON.stringify({ ...body, usage: counted })}\n\ndata: [DONE]\n\n`);
};

/** One piece of an answer on the wire. */
export function chunkOf(content: string): string {
  return chunk({ delta: { role: 'assistant', content } });
}

function chunk(choice: object, usage: object | null = null): string {
  const body = {
    id: 'x',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, ...choice }],
    ...(usage === null ? {} : { usage }),
  };
  return `data: ${JSON.stringify(body)}\n\n`;
}

const counted = { prompt_tokens: 12, completion_tokens: 7, total_tokens: 19 };

function endingBy(reason: string): string {
  return `${chunk({ delta: {}, finish_reason: reason }, counted)}data: [DONE]\n\n`;
}

/** What ends an answer on the wire. */
export const endOf = endingBy('stop');
