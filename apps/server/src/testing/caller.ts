import type { Problem } from '@chatref/protocol';

export type Answer<Body> = { readonly status: number; readonly type: string; readonly body: Body };
type Send = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Somebody who calls the server over HTTP, as nobody, a teammate (cookie) or a visitor (token). */
export class Caller {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.origin = origin;
    this.headers = headers;
  }

  with(headers: Readonly<Record<string, string>>): Caller {
    return new Caller(this.origin, { ...this.headers, ...headers });
  }

  /** A string or bytes go as they are, everything else as JSON. */
  async send(method: string, path: string, { body, headers = {} }: Send = {}): Promise<Response> {
    const raw = body instanceof Uint8Array ? new Blob([new Uint8Array(body)]) : body;
    const isRaw = typeof raw === 'string' || raw instanceof FormData || raw instanceof Blob;
    const type = isRaw || body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { origin: this.origin, ...type, ...this.headers, ...headers },
      ...(body === undefined ? {} : { body: isRaw ? raw : JSON.stringify(raw) }),
    });
  }

  async answer<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const response = await this.send(method, path, { body });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: (text === '' ? null : JSON.parse(text)) as Body };
  }

  /** The body of an answer that must be good. */
  async ok<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.answer<Body>(method, path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** The problem of an answer that must be a refusal. */
  async refused(method: string, path: string, body?: unknown): Promise<Answer<Problem>> {
    const answer = await this.answer<Problem>(method, path, body);
    if (answer.status >= 400) return answer;
    throw new Error(`${method} ${path} was let in: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}
