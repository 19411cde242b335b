import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ProblemError } from '../present/problem.ts';
import type { Call, RouteSpec } from './api.ts';

/** The request as the route's own schemas read it. Throws the refusal that says what is wrong with it. */
export async function parseCall<Query, Body>(
  c: Context,
  spec: Pick<RouteSpec<Query, Body, unknown>, 'query' | 'body'>,
): Promise<Call<Query, Body>> {
  // A route without a schema asks for nothing, and its handler's type says `undefined` too.
  const query = spec.query ? parse(spec.query, c.req.query()) : (undefined as Query);
  const body = spec.body ? parse(spec.body, await readJson(c)) : (undefined as Body);
  return { c, query, body, param: (name) => c.req.param(name) ?? '' };
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

async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(
      'invalid_request',
      'The body is not JSON. Send a JSON object with the content-type application/json.',
    );
  }
}
