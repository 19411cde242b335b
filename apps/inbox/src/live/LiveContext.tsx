import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useSession } from '../session/SessionContext.tsx';
import { LiveSession } from './live-session.ts';
import { resyncLists } from './resync-lists.ts';
import { takeNews } from './take-news.ts';

const Context = createContext<LiveSession | null>(null);

/** One live connection for as long as the shell is shown. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const [session] = useState(
    () =>
      new LiveSession({
        workspaceId: workspace.id,
        onNews: (news) => takeNews({ queryClient, workspace }, news),
        onResync: () => resyncLists(queryClient, workspace.id),
      }),
  );
  useEffect(() => {
    session.start();
    const wake = () => {
      if (document.visibilityState === 'visible') session.wake();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      session.stop();
    };
  }, [session]);
  return <Context value={session}>{children}</Context>;
}

export function useLive(): LiveSession {
  const session = use(Context);
  if (session === null) throw new Error('useLive is used outside the shell');
  return session;
}
