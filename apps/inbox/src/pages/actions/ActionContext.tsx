import type { Action } from '@chatref/protocol';
import { createContext, type ReactNode, use } from 'react';

const Context = createContext<Action | null>(null);

export function ActionProvider({ action, children }: { action: Action; children: ReactNode }) {
  return <Context value={action}>{children}</Context>;
}

/** The saved action whose page is open. */
export function useAction(): Action {
  const action = use(Context);
  if (action === null) throw new Error('useAction is used outside an action’s page');
  return action;
}
