import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTemplateId, type TemplateId } from '../pages/actions/editor/template-ids.ts';
import { agentRoute } from './agent.tsx';

/** `from`: the template it begins with; without one they are shown. */
type Search = { from?: TemplateId };

export const agentActionNewRoute = createRoute({
  getParentRoute: () => agentRoute,
  path: '/actions/new',
  validateSearch: (search: Record<string, unknown>): Search =>
    isTemplateId(search['from']) ? { from: search['from'] } : {},
  component: lazyRouteComponent(() => import('../pages/actions/editor/NewActionPage.tsx'), 'NewActionPage'),
});
