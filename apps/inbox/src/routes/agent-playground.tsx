import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentPlaygroundRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/playground',
  component: lazyRouteComponent(() => import('../pages/playground/PlaygroundPage.tsx'), 'PlaygroundPage'),
});
