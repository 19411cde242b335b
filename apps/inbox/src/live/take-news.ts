import type { LiveNews } from '@chatref/client';
import type { QueryClient } from '@tanstack/react-query';
import type { Workspace } from '../session/workspace-of.ts';
import { unreachable } from '../unreachable.ts';
import { refreshCounts } from './refresh-counts.ts';

type Place = { queryClient: QueryClient; workspace: Workspace };

/** Has asked for again what the live connection tells has changed. Rows need no asking: they come whole. */
export function takeNews({ queryClient, workspace }: Place, news: LiveNews): void {
  switch (news.t) {
    case 'row':
      refreshCounts(queryClient, workspace.id);
      return;
    case 'source_changed':
      void queryClient.invalidateQueries({ queryKey: ['sources', workspace.id, news.agentId] });
      void queryClient.invalidateQueries({ queryKey: ['agents', workspace.id] });
      return;
    default:
      unreachable(news);
  }
}
