import type { InboxRow } from '@chatref/protocol';
import type { Floor } from '../../../components/FloorBadge.tsx';
import { t } from '../../../strings/t.ts';

export function floorOfRow(row: InboxRow, teammateId: string): Floor {
  if (row.floor !== 'teammate') return { kind: row.floor };
  return {
    kind: 'teammate',
    name: row.teammateName ?? t.conversation.formerTeammate,
    isYou: row.teammateId === teammateId,
  };
}
