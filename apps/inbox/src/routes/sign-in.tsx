import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery, setupQuery } from '../queries/session-queries.ts';
import { rootRoute } from './root.tsx';

/** `next` is a path of this app to go on to; `ended` says that a session ran out under somebody's hands. */
type Search = { next?: string; ended?: true };

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): Search => ({
    ...(isOwnPath(search['next']) ? { next: search['next'] } : {}),
    ...(search['ended'] === true ? { ended: true } : {}),
  }),
  beforeLoad: async ({ context: { queryClient }, search }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me !== null) throw redirect({ to: search.next ?? '/' });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(setupQuery),
  component: lazyRouteComponent(() => import('../pages/auth/SignInPage.tsx'), 'SignInPage'),
});

/** Never a way out to another site. */
function isOwnPath(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/u.test(next);
}
