import type { IncomingMessage, ServerResponse } from 'node:http';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import { loopbackSite } from '../../web/testing/loopback-site.ts';
import type { CallFetch } from '../attempt-call.ts';

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
/** How a shop's system meets one request. */
export type Scene = (response: ServerResponse, asked: Asked) => void;

export type ShopSystem = {
  readonly origin: string;
  readonly host: string;
  /** What it was asked, in order. */
  readonly asked: readonly Asked[];
  /** The guarded way out, opened for this one system. */
  readonly fetchCall: CallFetch;
};

/** A shop's system on loopback that meets one request after the other by these scenes, and all further ones by the last. */
export async function shopSystem(...scenes: readonly Scene[]): Promise<ShopSystem> {
  const asked: Asked[] = [];
  const site = await loopbackSite((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(parts).toString() };
      asked.push(one);
      (scenes[asked.length - 1] ?? scenes.at(-1))?.(response, one);
    });
  });
  const fetchCall: CallFetch = (url, options) => guardedFetch(url, { ...options, allowPrivate: [site.host] });
  return { ...site, asked, fetchCall };
}

export function json(body: unknown, status = 200): Scene {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Scene {
  return (response) => {
    response.writeHead(code, headers).end(body);
  };
}
