import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

/** The frame of the workspace's settings: the heading and the tabs. */
export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../pages/settings/SettingsFrame.tsx'), 'SettingsFrame'),
});
