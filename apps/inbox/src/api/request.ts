import type { BatchWait } from '@chatref/client';
import { problemSchema } from '@chatref/protocol';
import { t } from '../strings/t.ts';
import { ApiError, fromProblem } from './api-error.ts';
import { endsOfRequest } from './ends-of-request.ts';
import { apiLimits } from './limits.ts';

type Schema<T> = {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: Error };
};

type Options = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, unless it is a form with a file in it. */
  body?: object | FormData;
  /** For a visitor's session; teammates are known by their cookie. */
  bearer?: string;
  signal?: AbortSignal;
  wait?: BatchWait | undefined;
};

/** One request whose answer is parsed at this edge; everything behind it is trusted. */
export async function request<T>(schema: Schema<T>, path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  const parsed = schema.safeParse(await readJson(response));
  if (parsed.success) return parsed.data;
  throw new ApiError({
    code: 'unreadable',
    message: t.errors.unexpected,
    status: response.status,
    cause: parsed.error,
  });
}

/** For answers without a body. */
export async function requestDone(path: string, options: Options): Promise<void> {
  await send(path, options);
}

async function send(path: string, options: Options): Promise<Response> {
  const response = await fetchOrFail(path, options);
  if (response.ok) return response;
  throw await readFailure(response);
}

async function fetchOrFail(path: string, options: Options): Promise<Response> {
  const isForm = options.body instanceof FormData;
  const timeoutMs = isForm ? apiLimits.uploadTimeoutMs : apiLimits.timeoutMs;
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      credentials: 'same-origin',
      headers: headersOf(options),
      signal: endsOfRequest({ ...options, timeoutMs }),
      ...(options.body === undefined
        ? {}
        : { body: options.body instanceof FormData ? options.body : JSON.stringify(options.body) }),
    });
  } catch (cause) {
    // A request given up by its own caller is no failure of the network.
    if (options.signal?.aborted) throw cause;
    throw new ApiError({ code: 'network', message: t.errors.network, status: 0, cause });
  }
}

function headersOf(options: Options): Record<string, string> {
  return {
    accept: 'application/json',
    ...(options.body === undefined || options.body instanceof FormData
      ? {}
      : { 'content-type': 'application/json' }),
    ...(options.bearer === undefined ? {} : { authorization: `Bearer ${options.bearer}` }),
  };
}

async function readFailure(response: Response): Promise<ApiError> {
  const body = await readJson(response).catch(() => null);
  const problem = problemSchema.safeParse(body);
  if (problem.success) return fromProblem(problem.data);
  // The sign-in library answers in its own shape; its message is written for people too.
  return new ApiError({
    code: response.status === 401 ? 'signed_out' : response.status >= 500 ? 'internal' : 'invalid_request',
    message: messageOf(body) ?? t.errors.server,
    status: response.status,
  });
}

function messageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('message' in body)) return null;
  return typeof body.message === 'string' ? body.message : null;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiError({ code: 'unreadable', message: t.errors.unexpected, status: response.status, cause });
  }
}
