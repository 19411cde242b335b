import type { Agent } from '@chatref/protocol';
import { createContext, type ReactNode, use } from 'react';

const Context = createContext<Agent | null>(null);

export function AgentProvider({ agent, children }: { agent: Agent; children: ReactNode }) {
  return <Context value={agent}>{children}</Context>;
}

/** The agent whose settings are open. Only below its frame. */
export function useAgent(): Agent {
  const agent = use(Context);
  if (agent === null) throw new Error('useAgent is used outside an agent’s settings');
  return agent;
}
