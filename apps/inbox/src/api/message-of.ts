import { t } from '../strings/t.ts';
import { ApiError } from './api-error.ts';

/** What to show for whatever was thrown. A bug's own message is for developers, so it is not shown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : t.errors.crashed;
}
