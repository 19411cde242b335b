import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agentRoute } from './agent.tsx';

/** The frame of one action's page. */
export const agentActionRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/actions/$actionId',
  component: lazyRouteComponent(() => import('../pages/actions/ActionFrame.tsx'), 'ActionFrame'),
});

export const agentActionSettingsRoute = createRoute({
  getParentRoute: () => agentActionRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/actions/editor/EditorPage.tsx'), 'EditorPage'),
});

export const agentActionRunsRoute = createRoute({
  getParentRoute: () => agentActionRoute,
  path: '/runs',
  component: lazyRouteComponent(() => import('../pages/actions/runs/RunsPage.tsx'), 'RunsPage'),
});

export const agentActionHistoryRoute = createRoute({
  getParentRoute: () => agentActionRoute,
  path: '/history',
  component: lazyRouteComponent(() => import('../pages/actions/history/HistoryPage.tsx'), 'HistoryPage'),
});
