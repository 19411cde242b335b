import type { ErrorCode, Problem } from '@chatref/protocol';

/** `network`: no answer came. `unreadable`: an answer came that the contract does not know. */
export type ApiErrorCode = ErrorCode | 'network' | 'unreadable';

type Facts = {
  code: ApiErrorCode;
  /** Written for the person at the screen: what happened and what to do. */
  message: string;
  /** 0 when no answer came. */
  status: number;
  fields?: ReadonlyMap<string, string>;
  heldBy?: string | undefined;
  cause?: unknown;
};

/** Whatever can go wrong between this page and the server. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly status: number;
  /** Which part of the request was wrong, by its path in the request. */
  readonly fields: ReadonlyMap<string, string>;
  /** Who has the floor, with `held_by_other`. */
  readonly heldBy: string | undefined;

  constructor(facts: Facts) {
    super(facts.message, { cause: facts.cause });
    this.name = 'ApiError';
    this.code = facts.code;
    this.status = facts.status;
    this.fields = facts.fields ?? new Map();
    this.heldBy = facts.heldBy;
  }
}

export function fromProblem(problem: Problem): ApiError {
  return new ApiError({
    code: problem.code,
    message: problem.detail,
    status: problem.status,
    heldBy: problem.heldBy,
    fields: new Map((problem.errors ?? []).map((error) => [error.path, error.message])),
  });
}
