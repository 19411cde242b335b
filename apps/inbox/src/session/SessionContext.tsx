import type { Me } from '@chatref/protocol';
import { createContext, type ReactNode, use } from 'react';
import type { Workspace } from './workspace-of.ts';

export type Session = { me: Me; workspace: Workspace; canManage: boolean };

const Context = createContext<Session | null>(null);

type Props = { me: Me; workspace: Workspace; children: ReactNode };

export function SessionProvider({ me, workspace, children }: Props) {
  const canManage = workspace.role !== 'member';
  return <Context value={{ me, workspace, canManage }}>{children}</Context>;
}

/** Only below the shell, where somebody is always signed in. */
export function useSession(): Session {
  const session = use(Context);
  if (session === null) throw new Error('useSession is used outside the shell');
  return session;
}
