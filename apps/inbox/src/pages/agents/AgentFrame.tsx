import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { ChevronLeft, SearchX } from 'lucide-react';
import { AgentProvider } from '../../agent/AgentContext.tsx';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { agentsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AgentTabs } from './AgentTabs.tsx';

const route = getRouteApi('/shell/agents/$agentId');

/** One agent's settings: its name and tabs on top, the chosen tab's page below. */
export function AgentFrame() {
  const { agentId } = route.useParams();
  const { workspace } = useSession();
  const agents = useQuery(agentsQuery(workspace.id));
  const agent = agents.data?.find((candidate) => candidate.id === agentId);
  if (agents.isError && agents.data === undefined) {
    return (
      <LoadFailed title={t.agents.loadFailed} error={agents.error} onRetry={() => void agents.refetch()} />
    );
  }
  if (agents.data !== undefined && agent === undefined) return <UnknownAgent />;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="shrink-0 border-b border-line bg-surface px-4 pt-3 sm:px-8">
        <div className="flex h-9 items-center gap-2.5">
          <Link
            to="/agents"
            aria-label={t.agents.toList}
            className="-ml-2 inline-flex size-8 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-10"
          >
            <ChevronLeft aria-hidden size={18} />
          </Link>
          {agent === undefined ? (
            <Skeleton className="h-5 w-32" />
          ) : (
            <>
              <Avatar kind="agent" name={agent.name} size="sm" />
              <h1 className="truncate text-lg font-semibold text-ink">{agent.name}</h1>
            </>
          )}
        </div>
        <AgentTabs agentId={agentId} />
      </header>
      {agent !== undefined && (
        // A new agent is a new page: no half-typed text of one may be saved into another.
        <AgentProvider agent={agent} key={agent.id}>
          <Outlet />
        </AgentProvider>
      )}
    </div>
  );
}

function UnknownAgent() {
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t.errors.notFoundTitle}
      text={t.agents.notFound}
      action={
        <Link to="/agents" className={buttonClass({ variant: 'secondary', size: 'md' })}>
          {t.agents.toList}
        </Link>
      }
    />
  );
}
