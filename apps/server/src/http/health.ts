import { problemOf, problemResponse } from '../present/problem.ts';
import type { Api } from './api.ts';

/** `/healthz`: the process answers. `/readyz`: the database does, and has this release's shape. */
export function healthRoutes({ app }: Api, isReady: () => Promise<boolean>): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const ready = await isReady().catch(() => false);
    if (ready) return c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' });
    return problemResponse(
      problemOf('unavailable', 'The database cannot be reached or is not up to date. See the server’s log.'),
    );
  });
}
