import type { InboxRow } from '@chatref/protocol';
import type { InboxList } from '../../../queries/inbox-queries.ts';
import { unreachable } from '../../../unreachable.ts';

/** Whether a row belongs in a list, as the server's filters mean it; `teammateId` is who looks. */
export function belongsIn(row: InboxRow, list: InboxList, teammateId: string): boolean {
  if (list.agentId !== null && row.agentId !== list.agentId) return false;
  switch (list.filter) {
    case 'handoff_requested':
      return row.floor === 'queue';
    case 'mine':
      return row.floor === 'teammate' && row.teammateId === teammateId;
    case 'agent':
      return row.floor === 'agent' || row.floor === 'collecting';
    case 'all':
      return row.floor !== 'resolved';
    case 'resolved':
      return row.floor === 'resolved';
    default:
      return unreachable(list.filter);
  }
}
