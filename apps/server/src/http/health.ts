import { problemOf, problemResponse } from '../present/problem.ts';
import type { Api } from './api.ts';

export type Health = {
  /** It was told to stop, and new visitors should be sent elsewhere. */
  readonly isStopping: () => boolean;
  readonly isReady: () => Promise<boolean>;
};

/** `/healthz`: the process answers. `/readyz`: it is to be sent requests, for the database answers and has this release's shape. */
export function healthRoutes({ app }: Api, { isStopping, isReady }: Health): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    if (isStopping())
      return unavailable('This server is stopping. Send the request to another one, or again in a moment.');
    if (await isReady().catch(() => false))
      return c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' });
    return unavailable('The database cannot be reached or is not up to date. See the server’s log.');
  });
}

function unavailable(detail: string): Response {
  return problemResponse(problemOf('unavailable', detail));
}
