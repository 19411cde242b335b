import { createRoute, redirect } from '@tanstack/react-router';
import { inboxLink } from '../components/inbox-link.ts';
import { shellRoute } from './shell.tsx';

export const inboxHomeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  beforeLoad: () => {
    throw redirect(inboxLink({ filter: 'handoff_requested', agentId: null }));
  },
});
