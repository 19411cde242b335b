import type { QueryClient } from '@tanstack/react-query';

/** After a time without news: asks again for every list in sight. Rejects when the server cannot be reached. */
export async function resyncLists(queryClient: QueryClient, workspaceId: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['inbox', workspaceId] }, { throwOnError: true }),
    queryClient.invalidateQueries({ queryKey: ['sources', workspaceId] }),
  ]);
}
