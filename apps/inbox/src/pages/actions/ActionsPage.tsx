import type { Action } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { actionsQuery } from '../../queries/action-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SortableList } from '../../ui/SortableList.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ActionRow } from './list/ActionRow.tsx';
import { DeletedActions } from './list/DeletedActions.tsx';
import { NoActions } from './list/NoActions.tsx';
import { useActionCommands } from './use-action-commands.ts';

const texts = t.actions;

export function ActionsPage() {
  const agent = useAgent();
  useTitle(`${texts.title} · ${agent.name}`);
  const actions = useQuery(actionsQuery(useAgentRef()));
  return (
    <Page title={texts.title} description={texts.text} action={<AddButton />} isNested>
      {actions.isError && actions.data === undefined ? (
        <LoadFailed title={texts.loadFailed} error={actions.error} onRetry={() => void actions.refetch()} />
      ) : actions.data === undefined ? (
        <Skeleton className="h-40 rounded-lg" />
      ) : (
        <>
          <ActionList actions={actions.data.actions} />
          <DeletedActions deleted={actions.data.deleted} />
        </>
      )}
    </Page>
  );
}

function AddButton() {
  const { id } = useAgent();
  const { canManage } = useSession();
  if (!canManage) {
    return (
      <Button variant="primary" icon={<Plus aria-hidden size={16} />} disabledReason={t.team.onlyOwners}>
        {texts.add}
      </Button>
    );
  }
  return (
    <Link
      to="/agents/$agentId/actions/new"
      params={{ agentId: id }}
      className={buttonClass({ variant: 'primary', size: 'md' })}
    >
      <Plus aria-hidden size={16} />
      {texts.add}
    </Link>
  );
}

function ActionList({ actions }: { actions: readonly Action[] }) {
  const { canManage } = useSession();
  const { order } = useActionCommands();
  /** While something is dragged, and until the server has its order. */
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const own = inOrder(
    actions.filter(({ isBuiltIn }) => !isBuiltIn),
    wanted,
  );
  const moved = (from: number, to: number) => {
    const ids = own.map(({ id }) => id);
    const [id] = ids.splice(from, 1);
    return id === undefined ? ids : ids.toSpliced(to, 0, id);
  };
  const put = (ids: readonly string[]) => {
    setWanted(ids);
    order.mutate(ids, { onSettled: () => setWanted(null) });
  };
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {own.length === 0 ? (
        <NoActions />
      ) : (
        <SortableList
          label={texts.title}
          items={own}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          onMove={(from, to) => setWanted(moved(from, to))}
          onDrop={() => wanted !== null && put(wanted)}
          isFixed={!canManage}
          className="divide-y divide-line"
        >
          {(action, index, handle) => (
            <ActionRow
              action={action}
              handle={handle}
              onMoveUp={index > 0 ? () => put(moved(index, index - 1)) : undefined}
              onMoveDown={index < own.length - 1 ? () => put(moved(index, index + 1)) : undefined}
            />
          )}
        </SortableList>
      )}
      <ul aria-label={texts.builtInList} className="divide-y divide-line border-t border-line bg-canvas">
        {actions
          .filter(({ isBuiltIn }) => isBuiltIn)
          .map((action) => (
            <li key={action.id}>
              {/* In line with rows that have a handle. */}
              <ActionRow
                action={action}
                handle={
                  own.length > 1 && canManage ? <span className="block w-5 pointer-coarse:w-8" /> : null
                }
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

function inOrder(actions: readonly Action[], ids: readonly string[] | null): readonly Action[] {
  if (ids === null) return actions;
  const placeOf = ({ id }: Action) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return actions.toSorted((a, b) => placeOf(a) - placeOf(b));
}
