import type { ConversationId } from '@chatref/core';
import type { Tx } from './in-workspace.ts';

/** What was given in a conversation, by key: the newest value of each, whoever asked for it. */
export async function readNewestValues(
  tx: Tx,
  conversationId: ConversationId,
): Promise<Readonly<Record<string, string>>> {
  const rows = await tx
    .selectFrom('collected_value')
    .select(['key', 'value'])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq')
    .execute();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
