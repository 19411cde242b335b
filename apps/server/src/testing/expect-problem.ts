import { type ErrorCode, errorCodes, problemSchema } from '@chatref/protocol';
import { expect } from 'vitest';
import type { Answer } from './caller.ts';

/** A refusal as every refusal must be: problem details, the code with its status, and words that say what to do. */
export function expectProblem(answer: Answer<unknown>, code: ErrorCode, detail: RegExp): void {
  expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(detail) });
  expect(answer.status).toBe(errorCodes[code].status);
  expect(answer.type).toContain('application/problem+json');
  expect(problemSchema.parse(answer.body).status).toBe(answer.status);
}
