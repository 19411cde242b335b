import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ProblemError } from '../present/problem.ts';
import type { Call, RouteSpec } from './api.ts';

/**
 * The request as the route's own schemas read it, when the handler asks: whoever may not come in is told so first, and
 * nothing of what is wrong with their request. Asking throws the refusal that says that.
 */
export async function parseCall<Query, Body>(
  c: Context,
  spec: Pick<RouteSpec<Query, Body, unknown>, 'query' | 'body'>,
): Promise<Call<Query, Body>> {
  const text = spec.body ? await c.req.text() : '';
  // A route without a schema asks for nothing, and its handler's type says `undefined` too.
  return {
    c,
    get query() {
      return spec.query ? parse(spec.query, c.req.query()) : (undefined as Query);
    },
    get body() {
      return spec.body ? parse(spec.body, readJson(text)) : (undefined as Body);
    },
    param: (name) => storable(c.req.param(name) ?? ''),
  };
}

/** Parses hostile input; what is wrong is said part by part, in the schema's own words. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const errors = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = errors;
  const detail = first ? `${first.path ? `${first.path}: ` : ''}${first.message}` : 'Check the request.';
  throw new ProblemError('invalid_request', detail, { errors });
}

function readJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));
  } catch {
    throw new ProblemError(
      'invalid_request',
      'The body is not JSON. Send a JSON object with the content-type application/json.',
    );
  }
}

/** Without what PostgreSQL takes in no text: zero characters and halves of surrogate pairs. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
