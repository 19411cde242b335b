import type { Action } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Plus, Zap } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { actionsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ActionEditor } from './ActionEditor.tsx';
import { ActionRow } from './ActionRow.tsx';

const texts = t.actions;

/** `null` closed, `new`, or the action being edited. */
type Editing = null | 'new' | Action;

export function ActionsPage() {
  const agent = useAgent();
  const { canManage } = useSession();
  useTitle(`${texts.title} · ${agent.name}`);
  const actions = useQuery(actionsQuery(useAgentRef()));
  const [editing, setEditing] = useState<Editing>(null);
  const addButton = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      onClick={() => setEditing('new')}
      disabledReason={canManage ? undefined : t.team.onlyOwners}
    >
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} description={texts.text} action={addButton} isNested>
      {actions.isError && actions.data === undefined ? (
        <LoadFailed title={texts.loadFailed} error={actions.error} onRetry={() => void actions.refetch()} />
      ) : actions.data === undefined ? (
        <Skeleton className="h-40 rounded-lg" />
      ) : (
        <ul
          aria-label={texts.title}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
        >
          {actions.data.map((action) => (
            <ActionRow key={action.id} action={action} onEdit={() => setEditing(action)} />
          ))}
        </ul>
      )}
      {actions.data?.length === 0 && (
        <EmptyState
          icon={<Zap aria-hidden />}
          title={texts.emptyTitle}
          text={texts.emptyText}
          className="py-6"
        />
      )}
      {editing !== null && (
        <ActionEditor
          key={editing === 'new' ? 'new' : editing.id}
          action={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
