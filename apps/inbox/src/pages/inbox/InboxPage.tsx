import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { MessagesSquare } from 'lucide-react';
import { inboxCountsQuery } from '../../queries/inbox-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ConversationView } from './ConversationView.tsx';
import { ConversationList } from './list/ConversationList.tsx';

const route = getRouteApi('/shell/inbox/$filter/{-$conversationId}');

/** List beside thread where there is room; on a phone one of them, as the address says. */
export function InboxPage() {
  const { filter, conversationId } = route.useParams();
  const { agent } = route.useSearch();
  const { workspace } = useSession();
  const waiting = useQuery(inboxCountsQuery(workspace.id, null)).data?.handoff_requested ?? 0;
  useTitle(waiting > 0 ? `(${waiting}) ${t.inbox.title}` : t.inbox.title);
  const agentId = agent ?? null;
  const isOpen = conversationId !== undefined;
  return (
    <div className="flex min-h-0 flex-1">
      {/* On a phone the list, and its heading with it, is out of the page while a conversation is open. */}
      {isOpen && <h1 className="sr-only md:hidden">{t.inbox.title}</h1>}
      <div
        className={clsx(
          'flex min-h-0 w-full flex-col border-line md:w-80 md:shrink-0 md:border-r 2xl:w-96',
          isOpen && 'max-md:hidden',
        )}
      >
        <ConversationList filter={filter} agentId={agentId} openId={conversationId ?? null} />
      </div>
      {isOpen ? (
        <ConversationView
          key={conversationId}
          conversationId={conversationId}
          filter={filter}
          agentId={agentId}
        />
      ) : (
        <div className="hidden min-w-0 flex-1 items-center justify-center md:flex">
          <EmptyState
            icon={<MessagesSquare aria-hidden />}
            title={waiting > 0 ? t.inbox.waitingCount(waiting) : t.inbox.pickTitle}
            text={t.inbox.pickText}
          />
        </div>
      )}
    </div>
  );
}
