import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery, setupQuery } from '../queries/session-queries.ts';
import { rootRoute } from './root.tsx';

/** Everything below needs somebody signed in, and shows itself inside the frame with the navigation. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me !== null) return;
    const setup = await queryClient.ensureQueryData(setupQuery);
    if (setup.isFirstRun) throw redirect({ to: '/sign-up' });
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('../pages/shell/ShellPage.tsx'), 'ShellPage'),
});
