import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

export const agentInstallRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/install',
  component: lazyRouteComponent(() => import('../pages/install/InstallPage.tsx'), 'InstallPage'),
});
