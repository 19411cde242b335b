import type { ConversationPage } from '@chatref/protocol';
import { presentTeammateBatch } from '../../present/batch.ts';
import { presentVisitor } from '../../present/visitor.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { readStretch } from '../../store/read-stretch.ts';
import type { AppDeps } from '../deps.ts';
import type { TeammateAt } from './teammate-thread.ts';

const maxPastConversations = 20;

/** Everything a teammate sees on opening a conversation; null when this workspace has none such. */
export function readConversationPage(
  { db }: Pick<AppDeps, 'db'>,
  { workspaceId, teammateId, conversationId }: TeammateAt,
): Promise<ConversationPage | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const stretch = await readStretch(tx, conversationId, { after: 0, audience: 'teammate' });
    if (stretch === null) return null;
    const { row, people } = stretch;
    return {
      batch: presentTeammateBatch(stretch, teammateId),
      agent: { id: row.agent_id, name: people.agent },
      visitor: await readVisitor(tx, row),
      collected: await readCollected(tx, row),
    };
  });
}

async function readVisitor(tx: Tx, row: ConversationRow): Promise<ConversationPage['visitor']> {
  const visitor = await tx
    .selectFrom('visitor')
    .innerJoin('contact', 'contact.id', 'visitor.contact_id')
    .selectAll('visitor')
    .select(['contact.name as contact_name', 'contact.email as contact_email'])
    .where('visitor.id', '=', row.visitor_id)
    .executeTakeFirstOrThrow();
  const past = await tx
    .selectFrom('conversation')
    .select(['id', 'last_text', 'last_at', 'floor'])
    .where('visitor_id', '=', row.visitor_id)
    .where('id', '<>', row.id)
    .orderBy('created_at', 'desc')
    .limit(maxPastConversations)
    .execute();
  return presentVisitor(visitor, past);
}

/** The newest value of each field: a correction replaces what it corrects. */
async function readCollected(tx: Tx, row: ConversationRow): Promise<ConversationPage['collected']> {
  const values = await tx
    .selectFrom('collected_value')
    .selectAll()
    .where('conversation_id', '=', row.id)
    .orderBy('seq')
    .execute();
  const newest = new Map(values.map((value) => [value.key, value]));
  return [...newest.values()].map(({ key, label, value, how, at }) => ({
    key,
    label,
    value,
    how,
    at: at.toISOString(),
  }));
}
