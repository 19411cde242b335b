import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery, setupQuery } from '../queries/session-queries.ts';
import { rootRoute } from './root.tsx';

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  beforeLoad: async ({ context: { queryClient } }) => {
    if ((await queryClient.ensureQueryData(meQuery)) !== null) throw redirect({ to: '/' });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(setupQuery),
  component: lazyRouteComponent(() => import('../pages/auth/SignUpPage.tsx'), 'SignUpPage'),
});
