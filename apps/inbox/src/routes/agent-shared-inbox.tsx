import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentSharedInboxRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/shared-inbox',
  component: lazyRouteComponent(() => import('../pages/team/SharedInboxPage.tsx'), 'SharedInboxPage'),
});
