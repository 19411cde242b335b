import { createRoute, redirect } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

/** What an agent's owner comes for most often at first. */
export const agentHomeRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/agents/$agentId/knowledge', params });
  },
});
