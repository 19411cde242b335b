import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery, sessionEndedKey, setupQuery } from '../queries/session-queries.ts';
import { rootRoute } from './root.tsx';

/** Everything below needs somebody signed in, and shows itself inside the frame with the navigation. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me !== null) return;
    const isEnded = queryClient.getQueryData(sessionEndedKey) === true;
    const setup = await queryClient.ensureQueryData(setupQuery);
    // Whoever follows a link into the app has been here before, even while nobody has signed up yet.
    if (setup.isFirstRun && !isEnded && location.pathname === '/') throw redirect({ to: '/sign-up' });
    throw redirect({ to: '/sign-in', search: { next: location.href, ...(isEnded ? { ended: true } : {}) } });
  },
  component: lazyRouteComponent(() => import('../pages/shell/ShellPage.tsx'), 'ShellPage'),
});
