import { createRoute, redirect } from '@tanstack/react-router';
import { inboxLink } from '../components/inbox-link.ts';
import { shellRoute } from './shell.tsx';

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect(inboxLink({ filter: 'handoff_requested', agentId: null }));
  },
});
