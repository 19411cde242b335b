import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentActionsRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/actions',
  component: lazyRouteComponent(() => import('../pages/actions/ActionsPage.tsx'), 'ActionsPage'),
});
