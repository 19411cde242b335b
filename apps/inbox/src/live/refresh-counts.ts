import type { QueryClient } from '@tanstack/react-query';

/** Under load rows move many times a second; the numbers beside the filters follow at this pace. */
const paceMs = 700;

const planned = new Map<string, ReturnType<typeof setTimeout>>();

/** Asks for fresh counts soon, once for however many rows moved meanwhile. */
export function refreshCounts(queryClient: QueryClient, workspaceId: string): void {
  if (planned.has(workspaceId)) return;
  const timer = setTimeout(() => {
    planned.delete(workspaceId);
    void queryClient.invalidateQueries({ queryKey: ['inbox', workspaceId, 'counts'] });
  }, paceMs);
  planned.set(workspaceId, timer);
}
