import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

/** The frame of one agent's settings: its name and the tabs. */
export const agentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agents/$agentId',
  component: lazyRouteComponent(() => import('../pages/agents/AgentFrame.tsx'), 'AgentFrame'),
});
