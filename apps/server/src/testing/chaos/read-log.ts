import type { Cluster } from './cluster.ts';
import type { LeftJob, LoggedConversation, LoggedEvent } from './history.ts';

type EventRow = {
  readonly conversation_id: string;
  readonly seq: number;
  readonly type: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly message_id: string | null;
  readonly author_kind: string;
  readonly author_id: string | null;
  readonly body: string;
  readonly client_id: string | null;
};
type ConversationRow = {
  readonly id: string;
  readonly seq: number;
  readonly floor: string;
  readonly teammate_id: string | null;
};

/** The log of a workspace, straight from the database, with SQL of its own. */
export async function readLog({ rows }: Cluster, workspaceId: string): Promise<LoggedConversation[]> {
  const conversations = await rows<ConversationRow>(
    'select id, seq, floor, teammate_id from conversation where workspace_id = $1 order by id',
    [workspaceId],
  );
  const events = await rows<EventRow>(
    `select e.conversation_id, e.seq, e.type, e.event, m.id as message_id, m.author_kind, m.author_id, m.body, m.client_id
     from conversation_event e
     left join message m on m.conversation_id = e.conversation_id and m.seq = e.seq
     where e.workspace_id = $1
     order by e.conversation_id, e.seq`,
    [workspaceId],
  );
  const byConversation = Map.groupBy(events, ({ conversation_id }) => conversation_id);
  return conversations.map(({ id, seq, floor, teammate_id }) => ({
    id,
    seq,
    floor,
    teammateId: teammate_id,
    events: (byConversation.get(id) ?? []).map(loggedEvent),
  }));
}

function loggedEvent(row: EventRow): LoggedEvent {
  const { seq, type, event, message_id, author_kind, author_id, body, client_id } = row;
  const words = { authorKind: author_kind, authorId: author_id, body, clientId: client_id };
  return { seq, type, event, message: message_id === null ? null : { id: message_id, ...words } };
}

/** Numbers of the last events by conversation. */
export async function readHeads({ rows }: Cluster): Promise<ReadonlyMap<string, number>> {
  const heads = await rows<{ id: string; head: number }>(
    'select conversation_id as id, max(seq) as head from conversation_event group by conversation_id',
  );
  return new Map(heads.map(({ id, head }) => [id, head]));
}

/**
 * Jobs that are held, due or failed for good; those for later, such as a form's deadline, are not left over. One that a
 * newer one with its key has replaced while a server held it counts as tried to the end, and is nobody's any more.
 */
export async function readLeftJobs({ rows }: Cluster): Promise<LeftJob[]> {
  return rows<LeftJob>(
    `select j.task_identifier as task, j.locked_by as "lockedBy", j.attempts, j.last_error as error
     from graphile_worker.jobs j
     where j.locked_at is not null
       or case when j.attempts < j.max_attempts then j.run_at <= now() else j.last_error is not null end`,
  );
}
