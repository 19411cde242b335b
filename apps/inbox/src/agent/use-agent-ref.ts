import { useMemo } from 'react';
import type { AgentRef } from '../api/sources.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useAgent } from './AgentContext.tsx';

export function useAgentRef(): AgentRef {
  const { workspace } = useSession();
  const { id } = useAgent();
  return useMemo(() => ({ workspaceId: workspace.id, agentId: id }), [workspace.id, id]);
}
