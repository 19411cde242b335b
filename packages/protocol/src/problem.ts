import { z } from 'zod';
import { type ErrorCode, errorCodes } from './errors.ts';

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

/** An error as RFC 9457 problem details (`application/problem+json`). `detail` is written for a person. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(codes),
  detail: z.string(),
  /** Which part of the request is wrong, where that is known. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Who has the floor, with `held_by_other`. */
  heldBy: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
