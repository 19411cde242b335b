import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { meQuery } from '../queries/session-queries.ts';
import { useSession } from '../session/SessionContext.tsx';
import { LiveSession } from './live-session.ts';
import { onWake } from './on-wake.ts';
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
        teammateId: workspace.teammateId,
        onNews: (news) => takeNews({ queryClient, workspace }, news),
        onResync: () => resyncLists(queryClient, workspace.id),
        // Signed out elsewhere, or no longer of the team: asking who one is leads to where one belongs.
        onRefused: ({ status }) => {
          if (status === 401 || status === 404) void queryClient.invalidateQueries(meQuery);
        },
      }),
  );
  useEffect(() => {
    session.start();
    const sleepOn = onWake(() => session.wake());
    return () => {
      sleepOn();
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
