import type { InboxRow } from '@chatref/protocol';
import type { People } from '../store/committed.ts';
import type { ConversationRow } from '../store/load-conversation.ts';
import { visitorName } from './visitor-name.ts';

export function presentInboxRow(
  row: ConversationRow,
  { contact, teammates }: Pick<People, 'contact' | 'teammates'>,
): InboxRow {
  return {
    conversationId: row.id,
    agentId: row.agent_id,
    seq: row.seq,
    visitorName: contact ?? visitorName(row.visitor_id),
    floor: row.floor,
    teammateId: row.teammate_id,
    teammateName: row.teammate_id === null ? null : (teammates.get(row.teammate_id) ?? null),
    reason: row.reason,
    requestedAt: row.requested_at?.toISOString() ?? null,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    lastText: row.last_text,
    lastAuthor: row.last_author,
    lastAt: row.last_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  };
}
