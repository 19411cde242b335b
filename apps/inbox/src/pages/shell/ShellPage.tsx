import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatch } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { LiveProvider } from '../../live/LiveContext.tsx';
import { meQuery } from '../../queries/session-queries.ts';
import { SessionProvider } from '../../session/SessionContext.tsx';
import { workspaceOf } from '../../session/workspace-of.ts';
import { t } from '../../strings/t.ts';
import { NoWorkspacePage } from '../errors/NoWorkspacePage.tsx';
import { BottomBar } from './BottomBar.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { Sidebar } from './Sidebar.tsx';

export function ShellPage() {
  const me = useQuery(meQuery).data ?? null;
  // Signed out in this very moment: the route's guard is already leading away.
  if (me === null) return null;
  const workspace = workspaceOf(me);
  if (workspace === null) return <NoWorkspacePage email={me.email} />;
  return (
    <SessionProvider me={me} workspace={workspace}>
      <LiveProvider key={workspace.id}>
        <Frame />
      </LiveProvider>
    </SessionProvider>
  );
}

function Frame() {
  const inbox = useMatch({ from: '/shell/inbox/$filter/{-$conversationId}', shouldThrow: false });
  // On a phone an open conversation has the whole screen; its back button leads to the list.
  const isThreadOpen = inbox?.params.conversationId !== undefined;
  return (
    <div className="flex h-dvh flex-col bg-canvas">
      <a
        href="#content"
        className="sr-only z-80 rounded-sm bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t.shell.skipToContent}
      </a>
      <ConnectionBar />
      <div className="flex min-h-0 flex-1">
        <Sidebar />
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-hidden">
          <Outlet />
        </main>
      </div>
      <div className={clsx(isThreadOpen && 'max-md:hidden')}>
        <BottomBar />
      </div>
    </div>
  );
}
