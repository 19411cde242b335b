import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from './settings.tsx';

export const settingsScheduleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/hours/$scheduleId',
  component: lazyRouteComponent(() => import('../pages/hours/SchedulePage.tsx'), 'SchedulePage'),
});
