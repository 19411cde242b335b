import '@fontsource-variable/inter/wght.css';
import './styles/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './queries/query-client.ts';
import { meQuery } from './queries/session-queries.ts';
import { createAppRouter } from './router.ts';
import { Toaster } from './ui/Toaster.tsx';
import { TooltipProvider } from './ui/Tooltip.tsx';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
leaveWhenSignedOut();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TooltipProvider delay={400}>
        <Toaster>
          <RouterProvider router={router} />
        </Toaster>
      </TooltipProvider>
    </QueryClientProvider>
  </StrictMode>,
);

/** A session can end under somebody's hands (elsewhere, or by time): the guards of the routes then run again. */
function leaveWhenSignedOut(): void {
  let wasSignedIn = false;
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryHash !== JSON.stringify(meQuery.queryKey)) return;
    const isSignedIn = Boolean(query.state.data);
    if (wasSignedIn && !isSignedIn && query.state.data === null) void router.invalidate();
    wasSignedIn = isSignedIn;
  });
}
