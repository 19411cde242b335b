import type {
  AgentId,
  CollectionId,
  ConversationId,
  RunId,
  SourceId,
  TeammateId,
  WorkspaceId,
} from '@chatref/core';
import type { Pool } from 'pg';

/**
 * What should have been done by now and was not, in all workspaces, as the tables tell: whichever job was lost, ran out of
 * its tries or stands in a queue that is behind. Asked as the owner, before a workspace is known.
 */
type Place = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId };

/** Visitors who have waited for the agent too long, with nothing said or done about it meanwhile; longest first. */
export async function findUnanswered(
  pool: Pool,
  { overdueSeconds, limit }: { readonly overdueSeconds: number; readonly limit: number },
): Promise<Place[]> {
  // A try that begins is no news to the visitor; what they write, and a handback, set the clock anew.
  const { rows } = await pool.query<Place>(
    `select c.workspace_id as "workspaceId", c.id as "conversationId"
     from conversation c
     cross join lateral (
       select at from conversation_event
       where workspace_id = c.workspace_id and conversation_id = c.id and type <> 'TurnBegun'
       order by seq desc limit 1
     ) as news
     where c.floor = 'agent' and c.waiting_since <= now() - make_interval(secs => $1)
       and news.at <= now() - make_interval(secs => $1)
     order by c.waiting_since limit $2`,
    [overdueSeconds, limit],
  );
  return rows;
}

export type OverdueForm = Place & { readonly collectionId: CollectionId };

/** Open forms whose deadline has passed this long ago. */
export async function findOverdueForms(
  pool: Pool,
  { overdueSeconds, limit }: { readonly overdueSeconds: number; readonly limit: number },
): Promise<OverdueForm[]> {
  const { rows } = await pool.query<OverdueForm>(
    `select workspace_id as "workspaceId", id as "conversationId", state #>> '{floor,collectionId}' as "collectionId"
     from conversation
     where floor = 'collecting'
       and (state #>> '{floor,deadlineAt}')::timestamptz <= now() - make_interval(secs => $1)
     order by created_at limit $2`,
    [overdueSeconds, limit],
  );
  return rows;
}

export type OverdueRun = Place & { readonly runId: RunId };

/** Calls that visitors still wait for although their deadline has passed this long ago. */
export async function findOverdueRuns(
  pool: Pool,
  { overdueSeconds, limit }: { readonly overdueSeconds: number; readonly limit: number },
): Promise<OverdueRun[]> {
  const { rows } = await pool.query<OverdueRun>(
    `select workspace_id as "workspaceId", id as "conversationId", state #>> '{floor,run,runId}' as "runId"
     from conversation
     where floor = 'acting'
       and (state #>> '{floor,run,deadlineAt}')::timestamptz <= now() - make_interval(secs => $1)
     order by created_at limit $2`,
    [overdueSeconds, limit],
  );
  return rows;
}

export type LeftFloor = Place & { readonly teammateId: TeammateId };

/** Conversations that somebody has who is a teammate no more. */
export async function findLeftFloors(pool: Pool, limit: number): Promise<LeftFloor[]> {
  const { rows } = await pool.query<LeftFloor>(
    `select c.workspace_id as "workspaceId", c.id as "conversationId", c.teammate_id as "teammateId"
     from conversation c
     where c.floor = 'teammate' and not exists (
       select from auth.member m where m.id = c.teammate_id and m.organization_id = c.workspace_id
     )
     limit $1`,
    [limit],
  );
  return rows;
}

export type LostSource = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly sourceId: SourceId;
};

/** Sources that are said to be read, though no job is left that would. */
export async function findLostSources(pool: Pool, limit: number): Promise<LostSource[]> {
  const { rows } = await pool.query<LostSource>(
    `select s.workspace_id as "workspaceId", s.agent_id as "agentId", s.id as "sourceId"
     from source s
     where s.status in ('pending', 'processing') and not exists (
       select from graphile_worker._private_jobs j
       where j.payload ->> 'sourceId' = s.id and j.key is distinct from 'refetch:' || s.id and (j.locked_at is not null or j.attempts < j.max_attempts)
     )
     limit $1`,
    [limit],
  );
  return rows;
}

/** Sources that were to be fetched again this long ago. */
export async function findOverdueFetches(
  pool: Pool,
  { overdueSeconds, limit }: { readonly overdueSeconds: number; readonly limit: number },
): Promise<LostSource[]> {
  const { rows } = await pool.query<LostSource>(
    `select workspace_id as "workspaceId", agent_id as "agentId", id as "sourceId"
     from source where next_fetch_at <= now() - make_interval(secs => $1)
     order by next_fetch_at limit $2`,
    [overdueSeconds, limit],
  );
  return rows;
}

/**
 * Takes off the queue what it never will itself: jobs that were replaced while somebody ran them, and turns, forms and calls
 * out of their tries, whose work is found above. Mails and trainings that failed stay, to be looked into.
 */
export async function clearSpentJobs(pool: Pool): Promise<void> {
  await pool.query(
    `delete from graphile_worker._private_jobs j
     using graphile_worker._private_tasks t
     where t.id = j.task_id and j.is_available = false and j.locked_at is null
       and ((j.key is null and j.last_error is null) or t.identifier in ('run_turn', 'close_collection', 'run_action'))`,
  );
}
