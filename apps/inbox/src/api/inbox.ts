import { type InboxFilter, type InboxPage, inboxPageSchema } from '@chatref/protocol';
import { request } from './request.ts';
import { workspacePath } from './workspace-path.ts';

export type InboxQuery = { filter: InboxFilter; agentId: string | null; after: string | null };

export function fetchInboxPage(
  workspaceId: string,
  query: InboxQuery,
  signal?: AbortSignal,
): Promise<InboxPage> {
  const params = new URLSearchParams({ filter: query.filter });
  if (query.agentId !== null) params.set('agentId', query.agentId);
  if (query.after !== null) params.set('after', query.after);
  return request(inboxPageSchema, `${workspacePath(workspaceId, 'inbox')}?${params}`, {
    ...(signal === undefined ? {} : { signal }),
  });
}
