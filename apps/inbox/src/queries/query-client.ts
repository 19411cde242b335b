import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { messageOf } from '../api/message-of.ts';
import { t } from '../strings/t.ts';
import { sayFailed } from '../ui/toasts.ts';
import { meQuery, sessionEndedKey } from './session-queries.ts';

const limits = {
  /** Tries after the first, for what may pass by itself. */
  maxRetries: 2,
  staleAfterMs: 15_000,
} as const;

/** `meta.isSaidInPlace` on a mutation: its own form shows the failure, so no toast repeats it. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => forgetSession(client, error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _onMutateResult, mutation) => {
        forgetSession(client, error);
        if (mutation.meta?.['isSaidInPlace'] !== true) sayFailed(t.errors.title, messageOf(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: limits.staleAfterMs,
        retry: (count, error) => count < limits.maxRetries && isPassing(error),
      },
      mutations: { retry: false },
    },
  });
  return client;
}

/** Refusals stay refusals however often one asks; only a missing or a failed server is worth another try. */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && (error.code === 'network' || error.status >= 500);
}

/** A session that ended elsewhere: the shell then leads to the sign-in page and back. */
function forgetSession(client: QueryClient, error: Error): void {
  if (error instanceof ApiError && error.code === 'signed_out' && client.getQueryData(meQuery.queryKey)) {
    client.setQueryData(sessionEndedKey, true);
    client.setQueryData(meQuery.queryKey, null);
  }
}
