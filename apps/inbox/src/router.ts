import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { agentRoute } from './routes/agent.tsx';
import {
  agentActionHistoryRoute,
  agentActionRoute,
  agentActionRunsRoute,
  agentActionSettingsRoute,
} from './routes/agent-action.tsx';
import { agentActionNewRoute } from './routes/agent-action-new.tsx';
import { agentActionsRoute } from './routes/agent-actions.tsx';
import { agentGapsRoute } from './routes/agent-gaps.tsx';
import { agentGeneralRoute } from './routes/agent-general.tsx';
import { agentHomeRoute } from './routes/agent-home.tsx';
import { agentInstallRoute } from './routes/agent-install.tsx';
import { agentKnowledgeRoute } from './routes/agent-knowledge.tsx';
import { agentPlaygroundRoute } from './routes/agent-playground.tsx';
import { agentSharedInboxRoute } from './routes/agent-shared-inbox.tsx';
import { agentsRoute } from './routes/agents.tsx';
import { homeRoute } from './routes/home.tsx';
import { inboxRoute } from './routes/inbox.tsx';
import { inboxHomeRoute } from './routes/inbox-home.tsx';
import { inviteRoute } from './routes/invite.tsx';
import { rootRoute } from './routes/root.tsx';
import { settingsRoute } from './routes/settings.tsx';
import { settingsGeneralRoute } from './routes/settings-general.tsx';
import { settingsHoursRoute } from './routes/settings-hours.tsx';
import { settingsModelsRoute } from './routes/settings-models.tsx';
import { settingsScheduleRoute } from './routes/settings-schedule.tsx';
import { settingsTeamsRoute } from './routes/settings-teams.tsx';
import { shellRoute } from './routes/shell.tsx';
import { signInRoute } from './routes/sign-in.tsx';
import { signUpRoute } from './routes/sign-up.tsx';

const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  inviteRoute,
  shellRoute.addChildren([
    homeRoute,
    inboxHomeRoute,
    inboxRoute,
    agentsRoute,
    agentRoute.addChildren([
      agentHomeRoute,
      agentGeneralRoute,
      agentKnowledgeRoute,
      agentGapsRoute,
      agentActionsRoute,
      agentActionNewRoute,
      agentActionRoute.addChildren([agentActionSettingsRoute, agentActionRunsRoute, agentActionHistoryRoute]),
      agentSharedInboxRoute,
      agentPlaygroundRoute,
      agentInstallRoute,
    ]),
    settingsRoute.addChildren([
      settingsGeneralRoute,
      settingsHoursRoute,
      settingsScheduleRoute,
      settingsTeamsRoute,
      settingsModelsRoute,
    ]),
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/app',
    context: { queryClient },
    defaultPreload: 'intent',
    // Queries know how fresh they are; the router keeps no second opinion.
    defaultPreloadStaleTime: 0,
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
