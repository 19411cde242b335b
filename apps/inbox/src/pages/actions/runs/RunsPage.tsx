import type { ActionRun } from '@chatref/protocol';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronDown, History, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { runAgain } from '../../../api/action-runs.ts';
import { inboxLink } from '../../../components/inbox-link.ts';
import { LoadFailed } from '../../../components/LoadFailed.tsx';
import { actionRunsQuery } from '../../../queries/action-queries.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { agoOf } from '../../../time/ago-of.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { useNow } from '../../../time/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useAction } from '../ActionContext.tsx';
import { RunBadge } from './RunBadge.tsx';
import { RunView } from './RunView.tsx';

const texts = t.actionEditor.runs;

/** The calls that this action has made, newest first. */
export function RunsPage() {
  const action = useAction();
  const runs = useInfiniteQuery(actionRunsQuery(useAgentRef(), action.id));
  if (runs.isError && runs.data === undefined) {
    return <LoadFailed title={texts.loadFailed} error={runs.error} onRetry={() => void runs.refetch()} />;
  }
  if (runs.data === undefined) return <Skeleton className="h-40 rounded-lg" />;
  const all = runs.data.pages.flatMap((page) => page.runs);
  if (all.length === 0) {
    return <EmptyState icon={<History aria-hidden />} title={texts.emptyTitle} text={texts.emptyText} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <ol
        aria-label={texts.title}
        className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
      >
        {all.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ol>
      {runs.hasNextPage && (
        <Button
          className="self-center"
          isBusy={runs.isFetchingNextPage}
          onClick={() => void runs.fetchNextPage()}
        >
          {texts.earlier}
        </Button>
      )}
    </div>
  );
}

function RunRow({ run }: { run: ActionRun }) {
  const [isOpen, setOpen] = useState(false);
  const nowMs = useNow(60_000);
  const problem = run.attempts.at(-1)?.problem ?? null;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full items-center gap-3 px-4 py-3 text-left -outline-offset-2! hover:bg-hover sm:px-5"
      >
        <RunBadge status={run.status} />
        <span className="min-w-0 flex-1 truncate text-sm text-ink">
          {problem ?? run.said ?? texts.origins[run.origin]}
        </span>
        <time
          dateTime={run.createdAt}
          title={formatInstant(run.createdAt)}
          className="tabular shrink-0 text-xs text-ink-3"
        >
          {agoOf(run.createdAt, nowMs)}
        </time>
        <ChevronDown
          aria-hidden
          size={16}
          className={clsx('shrink-0 text-ink-3 transition-transform', isOpen && 'rotate-180')}
        />
      </button>
      {isOpen && (
        <div className="flex flex-col gap-3 border-t border-line bg-canvas px-4 py-4 sm:px-5">
          <RunView run={run} isHeadHidden />
          <RunActions run={run} />
        </div>
      )}
    </li>
  );
}

function RunActions({ run }: { run: ActionRun }) {
  const agent = useAgentRef();
  const { canManage } = useSession();
  const queryClient = useQueryClient();
  const { queryKey } = actionRunsQuery(agent, run.actionId);
  const again = useMutation({
    mutationFn: () => runAgain(agent, run),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {canManage && run.origin !== 'try' && run.status !== 'running' && (
        <>
          <Button
            size="sm"
            icon={<RotateCw aria-hidden size={14} />}
            isBusy={again.isPending}
            onClick={() => again.mutate()}
          >
            {texts.again}
          </Button>
          <p className="text-xs text-ink-3">{texts.againHint}</p>
        </>
      )}
      {run.conversationId !== null && (
        <Link
          {...inboxLink({ filter: 'all', agentId: null, conversationId: run.conversationId })}
          className="rounded-xs px-1 text-sm text-accent-ink hover:underline"
        >
          {texts.openConversation}
        </Link>
      )}
    </div>
  );
}
