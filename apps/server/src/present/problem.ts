import type { IdKind } from '@chatref/core';
import { type ErrorCode, errorCodes, type Problem } from '@chatref/protocol';

/** An expected refusal on its way to the edge: thrown by a route, mapped to problem details in one place. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, detail: string, extra: ProblemExtra = {}) {
    super(detail);
    const { headers = {}, ...members } = extra;
    this.problem = problemOf(code, detail, members);
    this.headers = headers;
  }
}

type ProblemExtra = Pick<Problem, 'errors' | 'heldBy'> & {
  readonly headers?: Readonly<Record<string, string>>;
};

export function problemOf(
  code: ErrorCode,
  detail: string,
  extra: Pick<Problem, 'errors' | 'heldBy'> = {},
): Problem {
  const { status, title } = errorCodes[code];
  return { type: `urn:chatref:error:${code}`, title, status, code, detail, ...extra };
}

export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

/** Says the same of an id that does not exist and of one of another workspace. */
export function notFound(what: IdKind): ProblemError {
  return new ProblemError(
    'not_found',
    `There is no such ${what} in this workspace. It may have been deleted; go back to the list and open it again.`,
  );
}
