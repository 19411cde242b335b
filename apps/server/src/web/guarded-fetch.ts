import { type Agent, type Dispatcher, request } from 'undici';
import { fetchFault } from './fetch-fault.ts';
import { type FetchFailed, type FetchResult, fetchFailed } from './fetch-result.ts';
import { MAX_REDIRECTS, MAX_RESPONSE_HEADER_BYTES } from './limits.ts';
import { pinnedAgent } from './pinned-agent.ts';
import { readBody } from './read-body.ts';
import { type LookupAll, resolveTarget, type Target } from './resolve-target.ts';

export type GuardedFetchOptions = {
  /** Cap on the body, on the wire and after decompression. */
  readonly maxBytes: number;
  /** For the whole call: name lookup, every redirect, the last byte. */
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: string | Uint8Array;
  /** Exact `host:port` pairs that may be private. Nothing else opens the guard. */
  readonly allowPrivate?: readonly string[];
  /** 0 to 5; a signed webhook sets 0, because its body is meant for one receiver only. */
  readonly maxRedirects?: number;
  /** Reads what an answer with a status of 400 or above says, within the same limits. */
  readonly keepErrorBody?: true;
  readonly signal?: AbortSignal;
  /** Name resolution; only tests replace it. */
  readonly lookup?: LookupAll;
};

type Sent = Pick<GuardedFetchOptions, 'method' | 'headers' | 'body'>;
type Call = GuardedFetchOptions & { readonly deadline: AbortSignal; readonly stop: AbortSignal };
type Hop = { readonly kind: 'redirect'; readonly to: string; readonly status: number } | FetchResult;

/**
 * The one way out to the internet (WEB-1). Every failure is a value; nothing is thrown for what a server, a name or a
 * network does.
 */
export async function guardedFetch(url: string, options: GuardedFetchOptions): Promise<FetchResult> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const stop = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  const call: Call = { ...options, deadline, stop };
  const maxRedirects = Math.min(options.maxRedirects ?? MAX_REDIRECTS, MAX_REDIRECTS);

  let at = url;
  let sent: Sent = options;
  for (let redirects = 0; ; redirects += 1) {
    const hop = await oneHop(at, sent, call);
    if (hop.kind !== 'redirect') return hop;
    if (redirects === maxRedirects)
      return fetchFailed('too_many_redirects', `The address redirects more than ${maxRedirects} times.`);
    sent = sentAfterRedirect(sent, { from: at, to: hop.to, status: hop.status });
    at = hop.to;
  }
}

/** Resolves, checks, connects to exactly what was checked, and reads: once per redirect, so each is checked anew. */
async function oneHop(at: string, sent: Sent, call: Call): Promise<Hop> {
  let agent: Agent | undefined;
  try {
    const target = await orStop(
      resolveTarget(at, {
        allowPrivate: call.allowPrivate ?? [],
        ...(call.lookup ? { lookup: call.lookup } : {}),
      }),
      call.stop,
    );
    if (target.kind === 'failed') return target;
    agent = pinnedAgent(target.addresses, {
      maxHeaderBytes: MAX_RESPONSE_HEADER_BYTES,
      timeoutMs: call.timeoutMs,
    });
    const response = await request(target.url, {
      dispatcher: agent,
      method: sent.method ?? 'GET',
      headers: { 'user-agent': 'Chatref', 'accept-encoding': 'gzip, br', ...sent.headers },
      body: sent.body ?? null,
      signal: call.stop,
    });
    // A body that is left unread (a redirect, an error page) is torn down with the agent, and says so here.
    response.body.on('error', () => {});
    return await readAnswer(target, response, call);
  } catch (error) {
    return whyStopped(call) ?? fetchFault(error, hostOf(at));
  } finally {
    // Not awaited: a server that will not close its side must not hold the caller.
    void agent?.destroy().catch(() => {});
  }
}

async function readAnswer(target: Target, response: Dispatcher.ResponseData, call: Call): Promise<Hop> {
  const status = response.statusCode;
  const headers = plainHeaders(response.headers);
  const location = headers['location'];
  if (isRedirect(status) && location !== undefined) return redirectTo(location, target.url, status);
  if (status >= 400)
    return {
      kind: 'failed',
      code: 'http_error',
      detail: `${target.url.host} answered ${status}.`,
      status,
      headers,
      ...(call.keepErrorBody ? await readErrorBody(response, headers, call.maxBytes) : {}),
    };

  const tooLarge = fetchFailed(
    'too_large',
    `The answer is larger than ${Math.ceil(call.maxBytes / 1024)} KB.`,
  );
  // A HEAD answer declares the length of a body that it does not carry.
  if (call.method !== 'HEAD' && Number(headers['content-length'] ?? 0) > call.maxBytes) return tooLarge;
  const body = await readBody(response.body, headers['content-encoding'] ?? '', call.maxBytes);
  if (body.kind === 'too_large') return tooLarge;
  if (body.kind === 'unknown_encoding')
    return fetchFailed('bad_response', 'The answer is compressed in a way that was not asked for.');
  return { kind: 'ok', url: target.url.href, status, headers, body: body.bytes };
}

/** The status is the answer, so whatever is wrong with the rest changes nothing. */
async function readErrorBody(
  { body }: Dispatcher.ResponseData,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
): Promise<{ readonly body?: Uint8Array }> {
  try {
    const read = await readBody(body, headers['content-encoding'] ?? '', maxBytes);
    return read.kind === 'body' ? { body: read.bytes } : {};
  } catch {
    return {};
  }
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function redirectTo(location: string, from: URL, status: number): Hop {
  const to = URL.parse(location, from.href);
  if (!to) return fetchFailed('bad_response', `${from.host} redirects to something that is not an address.`);
  return { kind: 'redirect', to: to.href, status };
}

/** As the Fetch standard: 303 becomes GET, and so does a POST after 301 or 302; another origin gets no secrets. */
function sentAfterRedirect(sent: Sent, hop: { from: string; to: string; status: number }): Sent {
  const method = sent.method ?? 'GET';
  const turnsToGet = hop.status === 303 ? method !== 'HEAD' : hop.status < 303 && method === 'POST';
  const headers =
    URL.parse(hop.from)?.origin === URL.parse(hop.to)?.origin ? sent.headers : harmless(sent.headers);
  return {
    method: turnsToGet ? 'GET' : method,
    ...(headers ? { headers } : {}),
    ...(sent.body !== undefined && !turnsToGet ? { body: sent.body } : {}),
  };
}

const harmlessHeaders = new Set(['accept', 'accept-language', 'user-agent', 'content-type']);

function harmless(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => harmlessHeaders.has(name.toLowerCase())),
  );
}

function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}

function whyStopped(call: Call): FetchFailed | undefined {
  if (call.deadline.aborted)
    return fetchFailed('timeout', `There was no complete answer within ${call.timeoutMs} ms.`);
  if (call.stop.aborted) return fetchFailed('aborted', 'The request was stopped.');
  return undefined;
}

/** A name lookup cannot be cancelled, so it is raced. */
async function orStop<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  stop.throwIfAborted();
  let onAbort = () => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(stop.reason);
  });
  stop.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', onAbort);
  }
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}
