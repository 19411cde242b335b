import { type InboxFilter, inboxFilterSchema } from '@chatref/protocol';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

/** `agent` narrows the list to one agent's conversations. */
type Search = { agent?: string };
type Params = { filter: InboxFilter; conversationId?: string | undefined };

export const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox/$filter/{-$conversationId}',
  params: {
    parse: ({ filter, conversationId }): Params => {
      const parsed = inboxFilterSchema.safeParse(filter);
      if (!parsed.success) throw notFound();
      return { filter: parsed.data, conversationId };
    },
    stringify: ({ filter, conversationId }) => ({ filter, conversationId }),
  },
  validateSearch: (search: Record<string, unknown>): Search =>
    typeof search['agent'] === 'string' ? { agent: search['agent'] } : {},
  component: lazyRouteComponent(() => import('../pages/inbox/InboxPage.tsx'), 'InboxPage'),
});
