import type { LiveNews } from '@chatref/client';
import type { QueryClient } from '@tanstack/react-query';
import { belongsIn } from '../pages/inbox/list/belongs-in.ts';
import { upsertRow } from '../pages/inbox/list/upsert-row.ts';
import { type InboxList, type InboxPages, inboxListKey } from '../queries/inbox-queries.ts';
import type { Workspace } from '../session/workspace-of.ts';
import { unreachable } from '../unreachable.ts';
import { refreshCounts } from './refresh-counts.ts';

type Place = { queryClient: QueryClient; workspace: Workspace };

/** Puts what the live connection tells into the lists that are held. */
export function takeNews(place: Place, news: LiveNews): void {
  const { queryClient, workspace } = place;
  switch (news.t) {
    case 'row':
      takeRow(place, news.row);
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

function takeRow({ queryClient, workspace }: Place, row: Extract<LiveNews, { t: 'row' }>['row']): void {
  const queryKey = inboxListKey(workspace.id);
  for (const query of queryClient.getQueryCache().findAll({ queryKey })) {
    const list = listOf(query.queryKey);
    if (list === null) continue;
    const belongs = belongsIn(row, list, workspace.teammateId);
    queryClient.setQueryData<InboxPages>(query.queryKey, (pages) => pages && upsertRow(pages, row, belongs));
  }
}

/** The list is the last part of its key; anything else under that key is no list. */
function listOf(queryKey: readonly unknown[]): InboxList | null {
  const last = queryKey.at(-1);
  return isList(last) ? last : null;
}

function isList(value: unknown): value is InboxList {
  return typeof value === 'object' && value !== null && 'filter' in value && 'agentId' in value;
}
