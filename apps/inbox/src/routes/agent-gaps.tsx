import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentGapsRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/gaps',
  component: lazyRouteComponent(() => import('../pages/gaps/GapsPage.tsx'), 'GapsPage'),
});
