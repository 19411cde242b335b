import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from './settings.tsx';

export const settingsHoursRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/hours',
  component: lazyRouteComponent(() => import('../pages/hours/HoursPage.tsx'), 'HoursPage'),
});
