import { HTTPException } from 'hono/http-exception';
import type { ServerLog } from '../log.ts';
import { ProblemError, problemOf, problemResponse } from '../present/problem.ts';

/** The one place where what a route throws becomes an answer: refusals as they are, all else logged with an id. */
export function answerError(error: unknown, log: ServerLog): Response {
  if (error instanceof ProblemError) return problemResponse(error.problem, error.headers);
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(problemOf('invalid_request', plainWords(error)));
  }
  const errorId = crypto.randomUUID().slice(0, 8);
  log.error('request failed', { errorId, error });
  const detail = `This is our fault, not yours. Try again; if it stays, tell whoever runs this server the id ${errorId}.`;
  return problemResponse(problemOf('internal', detail));
}

function plainWords(error: HTTPException): string {
  return /json/i.test(error.message)
    ? 'The body is not JSON. Send a JSON object with the content-type application/json.'
    : error.message || 'The request could not be read.';
}
