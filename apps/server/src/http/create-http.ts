import type { OpenAPIHono } from '@hono/zod-openapi';

import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { isTrustedRequest } from '../auth/is-trusted-request.ts';
import { authRefusals } from '../auth/refusals.ts';
import { ProblemError, problemOf, problemResponse } from '../present/problem.ts';
import { actionLabRoutes } from './action-lab.ts';
import { actionRunRoutes } from './action-runs.ts';
import { actionTestRoutes } from './action-tests.ts';
import { actionRoutes } from './actions.ts';
import { agentRoutes } from './agents.ts';
import { answerError } from './answer-error.ts';
import { type Api, createApi } from './api.ts';
import { conversationRoutes } from './conversations.ts';
import { gapRoutes } from './gaps.ts';
import { hoursRoutes } from './hours.ts';
import type { HttpDeps } from './http-deps.ts';
import { inboxRoutes } from './inbox.ts';
import { httpLimits } from './limits.ts';
import { modelUseRoutes } from './model-use.ts';
import { modelRoutes } from './models.ts';
import { namedTeamRoutes } from './named-teams.ts';
import { pageRuleRoutes } from './page-rules.ts';
import { playgroundRoutes } from './playground.ts';
import { sourceRoutes } from './sources.ts';
import { synonymRoutes } from './synonyms.ts';
import { teamRoutes } from './team.ts';
import { visitorRoutes } from './visitors.ts';

/** The whole of HTTP. `more` adds what depends on the installation: pages, the sample shop, health. */
export function createHttp(deps: HttpDeps, more: (api: Api) => void): OpenAPIHono {
  const api = createApi();
  const { app } = api;
  app.onError((error) => answerError(error, deps.log));
  app.notFound((c) =>
    problemResponse(
      problemOf('not_found', `There is nothing at ${c.req.path}. The API is described at /api/openapi.json.`),
    ),
  );
  // The loader asks this from the shop's own page, and tells its console what a refusal says. All else that visitors
  // ask comes from the panel, which is of our origin. No cookie or token goes along, so any page may ask.
  app.use('/w/agents/*', cors({ origin: '*', allowMethods: ['GET'] }));
  guard(app, deps);
  teamRoutes(api, deps);
  hoursRoutes(api, deps);
  modelRoutes(api, deps);
  gapRoutes(api, deps);
  namedTeamRoutes(api, deps);
  agentRoutes(api, deps);
  sourceRoutes(api, deps);
  synonymRoutes(api, deps);
  actionRoutes(api, deps);
  actionRunRoutes(api, deps);
  actionTestRoutes(api, deps);
  actionLabRoutes(api, deps);
  inboxRoutes(api, deps);
  conversationRoutes(api, deps);
  modelUseRoutes(api, deps);
  playgroundRoutes(api, deps);
  visitorRoutes(api, deps);
  pageRuleRoutes(api, deps);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Chatref',
      version: '0.1.0',
      description: 'Errors are RFC 9457 problem details with a stable code.',
    },
  });
  more(api);
  return app;
}

/** What holds for every request: bounded bodies, and nothing done for a page that is not ours. */
function guard(app: OpenAPIHono, { auth }: HttpDeps): void {
  const maxSize = httpLimits.maxJsonBytes;
  const refuse = () => {
    throw new ProblemError(
      'too_large',
      `The request is larger than ${maxSize / 1024} KB. Send less at once.`,
    );
  };
  const limit = bodyLimit({ maxSize, onError: refuse });
  app.use(async (c, next) => {
    if (c.req.path.endsWith('/sources/files')) return next();
    // Refused before the body is touched: it is then drained, and the connection serves the next request.
    if (Number(c.req.header('content-length') ?? 0) > maxSize) refuse();
    // What is as long as it says needs no counting, which would cost more than reading it.
    return c.req.header('transfer-encoding') === undefined ? next() : limit(c, next);
  });
  app.use('/api/*', async (c, next) => {
    if (!c.req.path.startsWith('/api/auth/') && !(await isTrustedRequest(auth, c.req.raw))) {
      throw new ProblemError('origin_not_trusted', authRefusals.origin_not_trusted.message);
    }
    await next();
  });
}
