import { useQuery } from '@tanstack/react-query';
import { Plus, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { agentsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AgentCard } from './AgentCard.tsx';
import { CreateAgentDialog } from './CreateAgentDialog.tsx';

export function AgentsPage() {
  useTitle(t.agents.title);
  const { workspace, canManage } = useSession();
  const agents = useQuery(agentsQuery(workspace.id));
  const [isCreating, setCreating] = useState(false);
  const createButton = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      onClick={() => setCreating(true)}
      disabledReason={canManage ? undefined : t.team.onlyOwners}
    >
      {t.agents.create}
    </Button>
  );
  const isEmpty = agents.data?.length === 0;
  return (
    <Page title={t.agents.title} description={t.agents.text} action={isEmpty ? null : createButton}>
      {agents.isError && agents.data === undefined ? (
        <LoadFailed title={t.agents.loadFailed} error={agents.error} onRetry={() => void agents.refetch()} />
      ) : isEmpty ? (
        <div className="rounded-lg border border-line bg-surface shadow-card">
          <EmptyState
            icon={<Sparkles aria-hidden />}
            title={t.agents.emptyTitle}
            text={t.agents.emptyText}
            action={createButton}
          />
        </div>
      ) : (
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {agents.data === undefined
            ? [0, 1, 2].map((index) => <Skeleton key={index} className="h-34 rounded-lg" />)
            : agents.data.map((agent) => <AgentCard key={agent.id} agent={agent} />)}
        </ul>
      )}
      <CreateAgentDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </Page>
  );
}
