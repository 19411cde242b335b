import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentKnowledgeRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/knowledge',
  component: lazyRouteComponent(() => import('../pages/knowledge/KnowledgePage.tsx'), 'KnowledgePage'),
});
