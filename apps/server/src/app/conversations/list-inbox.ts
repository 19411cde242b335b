import type { WorkspaceId } from '@chatref/core';
import { type InboxPage, wireLimits } from '@chatref/protocol';
import { presentInboxRow } from '../../present/inbox-row.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { countInbox, type InboxQuery, orderOf, readInboxRows } from '../../store/read-inbox.ts';
import type { AppDeps } from '../deps.ts';

/** One page of the inbox: what waits longest on top where people wait, else what happened last. */
export function listInbox({ db }: AppDeps, workspaceId: WorkspaceId, query: InboxQuery): Promise<InboxPage> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const found = await readInboxRows(tx, query);
    const page = found.slice(0, wireLimits.inboxPage);
    const names = await tx.selectFrom('teammate').select(['id', 'name']).execute();
    const teammates = new Map(names.map(({ id, name }) => [id, name]));
    const last = found.length > page.length ? page.at(-1) : undefined;
    return {
      rows: page.map((row) => presentInboxRow(row, { contact: row.contact_name, teammates })),
      counts: await countInbox(tx, query),
      next: last === undefined ? null : `${orderOf(query.filter, last).toISOString()} ${last.id}`,
    };
  });
}
