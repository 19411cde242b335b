import { problemSchema } from '@chatref/protocol';
import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { parseCall } from './parse-call.ts';

/** A route as data: from it come the parsing of the request and its page in `/api/openapi.json`. */
export type RouteSpec<Query, Body, Answer> = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** In Hono's form: `/api/workspaces/:workspaceId/agents`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject & z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Absent: the route answers 204 with nothing. */
  readonly answer?: z.ZodType<Answer>;
  /** How long anybody on the way may keep the answer. Absent: nobody does. */
  readonly keptSeconds?: number;
  /** For a body that is not JSON; the handler reads it itself. */
  readonly upload?: true;
};

export type Call<Query, Body> = {
  readonly c: Context;
  readonly query: Query;
  readonly body: Body;
  /** A part of the path. */
  readonly param: (name: string) => string;
};

export type Api = {
  readonly app: OpenAPIHono;
  /** The handler's value is the answer: thin edges say what, not how. */
  readonly route: <Query = undefined, Body = undefined, Answer extends object | undefined = undefined>(
    spec: RouteSpec<Query, Body, Answer>,
    handle: (call: Call<Query, Body>) => Promise<Answer>,
  ) => void;
};

export function createApi(): Api {
  const app = new OpenAPIHono();
  return {
    app,
    route(spec, handle) {
      describe(app, spec);
      app.on(spec.method.toUpperCase(), spec.path, async (c) => {
        const answer = await handle(await parseCall(c, spec));
        return answer === undefined ? c.body(null, 204) : c.json(answer, 200, cachingOf(spec));
      });
    },
  };
}

function cachingOf({ keptSeconds }: Pick<RouteSpec<unknown, unknown, unknown>, 'keptSeconds'>) {
  return { 'cache-control': keptSeconds === undefined ? 'no-store' : `public, max-age=${keptSeconds}` };
}

function describe(app: OpenAPIHono, spec: RouteSpec<unknown, unknown, unknown>): void {
  const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
  app.openAPIRegistry.registerPath({
    method: spec.method,
    path: spec.path.replace(/:(\w+)/gu, '{$1}'),
    summary: spec.summary,
    tags: [spec.path.startsWith('/w/') ? 'Visitors' : 'Teammates'],
    parameters: [...spec.path.matchAll(/:(\w+)/gu)].map(([, name = '']) => ({
      in: 'path' as const,
      name,
      required: true,
      schema: { type: 'string' as const },
    })),
    request: {
      ...(spec.query ? { query: spec.query } : {}),
      ...(spec.body ? { body: { required: true, content: json(spec.body) } } : {}),
      ...(spec.upload
        ? { body: { required: true, content: { 'multipart/form-data': { schema: upload } } } }
        : {}),
    },
    responses: {
      ...(spec.answer
        ? { 200: { description: 'Done', content: json(spec.answer) } }
        : { 204: { description: 'Done' } }),
      default: {
        description: 'Refused: problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  });
}

const upload = {
  type: 'object' as const,
  properties: { file: { type: 'string' as const, format: 'binary' } },
};
