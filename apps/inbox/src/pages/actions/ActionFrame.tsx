import type { Action } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronLeft, SearchX } from 'lucide-react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { actionsQuery } from '../../queries/action-queries.ts';
import { t } from '../../strings/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ActionProvider } from './ActionContext.tsx';

const route = getRouteApi('/shell/agents/$agentId/actions/$actionId');
const texts = t.actionEditor;

/** One action's page: its name and tabs on top, settings, runs or history below. */
export function ActionFrame() {
  const { actionId } = route.useParams();
  const actions = useQuery(actionsQuery(useAgentRef()));
  const action = actions.data?.actions.find(({ id }) => id === actionId);
  if (actions.isError && actions.data === undefined) {
    return (
      <LoadFailed title={t.actions.loadFailed} error={actions.error} onRetry={() => void actions.refetch()} />
    );
  }
  if (actions.data !== undefined && action === undefined) return <UnknownAction />;
  return (
    <div className="scroll-area min-h-0 flex-1">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-5 sm:px-8">
        {action === undefined ? (
          <Skeleton className="h-96 rounded-lg" />
        ) : (
          <ActionProvider action={action} key={action.id}>
            <Head action={action} />
            <Outlet />
          </ActionProvider>
        )}
      </div>
    </div>
  );
}

function Head({ action }: { action: Action }) {
  const { id } = useAgent();
  useTitle(`${action.name} · ${t.actions.title}`);
  const params = { agentId: id, actionId: action.id };
  const tabs = [
    { to: '/agents/$agentId/actions/$actionId', label: texts.tabs.settings },
    ...(action.logic.kind === 'call_api'
      ? [{ to: '/agents/$agentId/actions/$actionId/runs', label: texts.tabs.runs } as const]
      : []),
    { to: '/agents/$agentId/actions/$actionId/history', label: texts.tabs.history },
  ] as const;
  return (
    <header>
      <BackLink />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h2 className="flex min-w-0 flex-wrap items-center gap-2 text-xl font-semibold tracking-tight wrap-anything text-ink">
          {action.name}
          {action.isBuiltIn && <Badge>{t.actions.builtInBadge}</Badge>}
          {!action.isEnabled && <Badge>{t.common.off}</Badge>}
        </h2>
        <nav
          aria-label={texts.tabs.label}
          className="inline-flex gap-0.5 rounded-md bg-sunken p-0.5 ring-1 ring-line ring-inset"
        >
          {tabs.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              params={params}
              activeOptions={{ exact: true }}
              className="inline-flex h-7 items-center rounded-sm px-3 text-sm font-medium pointer-coarse:h-9"
              activeProps={{ className: clsx('bg-raised text-ink shadow-card ring-1 ring-line') }}
              inactiveProps={{ className: 'text-ink-2 hover:text-ink' }}
            >
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}

export function BackLink() {
  const { id } = useAgent();
  return (
    <Link
      to="/agents/$agentId/actions"
      params={{ agentId: id }}
      className="-ml-1 inline-flex items-center gap-0.5 rounded-xs pr-1 text-sm text-ink-2 hover:text-ink pointer-coarse:h-9"
    >
      <ChevronLeft aria-hidden size={16} />
      {t.actions.title}
    </Link>
  );
}

function UnknownAction() {
  const { id } = useAgent();
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t.errors.notFoundTitle}
      text={texts.unknown}
      action={
        <Link
          to="/agents/$agentId/actions"
          params={{ agentId: id }}
          className={buttonClass({ variant: 'secondary', size: 'md' })}
        >
          {t.actions.title}
        </Link>
      }
    />
  );
}
