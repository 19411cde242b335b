import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inviteQuery, meQuery } from '../queries/session-queries.ts';
import { rootRoute } from './root.tsx';

export const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite/$inviteId',
  loader: async ({ context: { queryClient }, params }) => {
    await Promise.all([
      queryClient.ensureQueryData(meQuery),
      // Its failure is shown by the page, in words about the invite.
      queryClient.prefetchQuery(inviteQuery(params.inviteId)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/auth/InvitePage.tsx'), 'InvitePage'),
});
