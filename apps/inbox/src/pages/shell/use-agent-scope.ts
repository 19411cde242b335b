import { useMatch, useNavigate, useSearch } from '@tanstack/react-router';
import { inboxLink } from '../../components/inbox-link.ts';

export type AgentScope = {
  /** Whose settings are open, or whose conversations are listed; null for all. */
  agentId: string | null;
  /** Settings belong to exactly one agent; only lists can show all of them. */
  canShowAll: boolean;
  choose: (agentId: string | null) => void;
};

/** What the agent switcher switches depends on where one is: the open settings, or the list's narrowing. */
export function useAgentScope(): AgentScope {
  const navigate = useNavigate();
  const settings = useMatch({ from: '/shell/agents/$agentId', shouldThrow: false });
  const inbox = useMatch({ from: '/shell/inbox/$filter/{-$conversationId}', shouldThrow: false });
  const search = useSearch({ strict: false });
  if (settings !== undefined) {
    return {
      agentId: settings.params.agentId,
      canShowAll: false,
      choose: (agentId) => {
        if (agentId !== null) void navigate({ to: '.', params: (params) => ({ ...params, agentId }) });
      },
    };
  }
  return {
    agentId: search.agent ?? null,
    canShowAll: true,
    choose: (agentId) =>
      void navigate(inboxLink({ filter: inbox?.params.filter ?? 'handoff_requested', agentId })),
  };
}
