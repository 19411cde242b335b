import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentGeneralRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/general',
  component: lazyRouteComponent(() => import('../pages/agents/GeneralPage.tsx'), 'GeneralPage'),
});
