import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, Sparkles } from 'lucide-react';
import { agentsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { useAgentScope } from './use-agent-scope.ts';

/** Switches the settings between agents, or narrows the inbox to one of them. */
export function AgentSwitcher() {
  const { workspace } = useSession();
  const agents = useQuery(agentsQuery(workspace.id)).data ?? [];
  const scope = useAgentScope();
  const current = agents.find((agent) => agent.id === scope.agentId);
  const label = current?.name ?? t.shell.allAgents;
  return (
    <Menu
      align="start"
      className="min-w-56"
      trigger={
        <button
          type="button"
          className="flex h-9 w-full items-center gap-2 rounded-sm border border-line bg-surface px-2 text-left text-sm font-medium text-ink shadow-card hover:border-line-strong max-xl:size-9 max-xl:justify-center max-xl:px-0"
        >
          {current === undefined ? (
            <span className="inline-flex size-5 shrink-0 items-center justify-center rounded-xs bg-pressed text-ink-2">
              <Sparkles aria-hidden size={12} />
            </span>
          ) : (
            <Avatar kind="agent" name={current.name} size="xs" />
          )}
          <span className="sr-only">{t.shell.switchAgent}:</span>
          <span className="min-w-0 flex-1 truncate max-xl:sr-only">{label}</span>
          <ChevronsUpDown aria-hidden size={14} className="shrink-0 text-ink-3 max-xl:hidden" />
        </button>
      }
    >
      <MenuChoice
        label={scope.canShowAll ? t.shell.showConversationsOf : t.shell.switchAgent}
        value={scope.agentId ?? ''}
        onChange={(value) => scope.choose(value === '' ? null : value)}
        options={[
          ...(scope.canShowAll ? [{ value: '', label: t.shell.allAgents }] : []),
          ...agents.map((agent) => ({
            value: agent.id,
            label: agent.name,
            icon: <Avatar kind="agent" name={agent.name} size="xs" />,
          })),
        ]}
      />
    </Menu>
  );
}
