import type { InboxFilter } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useEffect, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { inboxLink } from '../../components/inbox-link.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { useOpenConversation } from '../../live/use-open-conversation.ts';
import { conversationQuery } from '../../queries/conversation-query.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { Composer } from './composer/Composer.tsx';
import { DetailsPanel } from './details/DetailsPanel.tsx';
import { ThreadHeader } from './header/ThreadHeader.tsx';
import { Thread } from './thread/Thread.tsx';
import { ThreadSkeleton } from './thread/ThreadSkeleton.tsx';
import { useFreshDetails } from './use-fresh-details.ts';

type Props = { conversationId: string; filter: InboxFilter; agentId: string | null };

/** One conversation: header, thread, composer, and the details beside or above them. */
export function ConversationView({ conversationId, filter, agentId }: Props) {
  const { workspace } = useSession();
  const page = useQuery(conversationQuery({ workspaceId: workspace.id, conversationId }));
  const { open, state } = useOpenConversation(conversationId);
  const batch = page.data?.batch;
  useEffect(() => {
    if (batch !== undefined) open.live.take(batch);
  }, [open, batch]);
  useFreshDetails(conversationId, state.thread.items);
  const isWide = useMediaQuery('(min-width: 80rem)');
  const [isDetailsWanted, setDetailsWanted] = useState<boolean | null>(null);
  const areDetailsOpen = isDetailsWanted ?? isWide;
  const { head } = state.thread;

  if (page.isError && page.data === undefined) {
    return (
      <div className="flex min-w-0 flex-1 flex-col justify-center bg-surface">
        <LoadFailed
          title={isGone(page.error) ? t.conversation.gone : t.conversation.loadFailed}
          error={page.error}
          onRetry={() => void page.refetch()}
          action={
            isGone(page.error) ? (
              <Link
                {...inboxLink({ filter, agentId })}
                className={buttonClass({ variant: 'secondary', size: 'md' })}
              >
                {t.conversation.back}
              </Link>
            ) : undefined
          }
        />
      </div>
    );
  }
  return (
    <div className="relative flex min-w-0 flex-1">
      <section
        aria-label={t.conversation.with(page.data?.visitor.name ?? '')}
        className={clsx(
          'flex min-h-0 min-w-0 flex-1 flex-col bg-surface',
          areDetailsOpen && !isWide && 'max-md:hidden',
        )}
      >
        {page.data === undefined || head === null ? (
          <ThreadSkeleton filter={filter} agentId={agentId} />
        ) : (
          <>
            <ThreadHeader
              page={page.data}
              head={head}
              presence={state.signals.presence}
              open={open}
              filter={filter}
              agentId={agentId}
              areDetailsOpen={areDetailsOpen}
              onToggleDetails={() => setDetailsWanted(!areDetailsOpen)}
            />
            <Thread open={open} state={state} head={head} page={page.data} />
            <Composer key={conversationId} page={page.data} head={head} open={open} />
          </>
        )}
      </section>
      {areDetailsOpen && page.data !== undefined && head !== null && (
        <DetailsPanel
          page={page.data}
          head={head}
          items={state.thread.items}
          isOverlay={!isWide}
          onClose={() => setDetailsWanted(false)}
        />
      )}
    </div>
  );
}

function isGone(error: Error): boolean {
  return error instanceof ApiError && error.code === 'not_found';
}
