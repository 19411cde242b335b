import type { TeammateId } from '@chatref/core';
import type { Pool } from 'pg';
import type { Stretch } from './committed.ts';
import type { ConversationRow } from './load-conversation.ts';

type Head = ConversationRow & {
  readonly agent_name: string;
  readonly contact_name: string | null;
  readonly teammate_name: string | null;
};

type Wanted = { readonly workspaceId: string; readonly conversationId: string };

/**
 * Each conversation as it stands, as the empty stretch at its head: whoever has less reads the log. Of the teammates only
 * the one who has it is named, which is what a line of the inbox shows. Asked as the owner, across workspaces.
 */
export async function loadHeads(pool: Pool, wanted: readonly Wanted[]): Promise<Stretch[]> {
  const { rows } = await pool.query<Head>(
    `select c.workspace_id, c.id, c.agent_id, c.visitor_id, c.is_preview, c.seq, c.state, c.floor, c.teammate_id,
       c.reason, c.requested_at, c.waiting_since, c.last_text, c.last_author, c.last_at, c.created_at,
       a.name as agent_name, o.name as contact_name, u.name as teammate_name
     from unnest($1::text[], $2::text[]) as wanted (workspace_id, id)
     join conversation c on c.workspace_id = wanted.workspace_id and c.id = wanted.id
     join agent a on a.workspace_id = c.workspace_id and a.id = c.agent_id
     join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
     join contact o on o.workspace_id = v.workspace_id and o.id = v.contact_id
     left join auth.member m on m.organization_id = c.workspace_id and m.id = c.teammate_id
     left join auth."user" u on u.id = m.user_id`,
    [wanted.map(({ workspaceId }) => workspaceId), wanted.map(({ conversationId }) => conversationId)],
  );
  return rows.map(headOf);
}

function headOf({ agent_name: agent, contact_name: contact, teammate_name: name, ...row }: Head): Stretch {
  const teammates = new Map<TeammateId, string>();
  if (row.teammate_id !== null && name !== null) teammates.set(row.teammate_id, name);
  return {
    row,
    from: row.seq,
    entries: [],
    hasEarlier: false,
    people: { agent, contact, teammates, known: {} },
  };
}
