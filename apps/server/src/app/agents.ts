import { type AgentId, newId, type WorkspaceId } from '@chatref/core';
import type { Agent, UpdateAgentRequest } from '@chatref/protocol';
import { presentAgent } from '../present/agent.ts';
import { countLearned } from '../store/count-learned.ts';
import { againAfterDeadlock } from '../store/deadlock.ts';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import { addBuiltIn } from './actions/built-in-action.ts';
import { type AppDeps, nowOf } from './deps.ts';

export function listAgents({ db }: AppDeps, workspaceId: WorkspaceId): Promise<Agent[]> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const rows = await tx.selectFrom('agent').select('id').orderBy('created_at').execute();
    const agents = await Promise.all(rows.map(({ id }) => readAgent(tx, id)));
    return agents.filter((agent) => agent !== null);
  });
}

/** A new agent, ready to talk: everything it needs to say has a sensible start. */
export async function createAgent(deps: AppDeps, workspaceId: WorkspaceId, name: string): Promise<Agent> {
  const id = newId('agent', deps.ids);
  const agent = await inWorkspace(deps.db, workspaceId, async (tx) => {
    await tx
      .insertInto('agent')
      .values({
        workspace_id: workspaceId,
        id,
        name,
        greeting: 'Hello! I am the AI agent of this shop. What would you like to know?',
        accent_color: '#4f46e5',
        starter_questions: '[]',
        fallback_email: null,
        expert_button_text: 'Talk to an expert',
        allowed_origins: '[]',
        last_seen_origin: null,
        created_at: nowOf(deps),
      })
      .execute();
    await addBuiltIn(deps, tx, { workspaceId, agentId: id });
    return readAgent(tx, id);
  });
  if (agent === null) throw new Error('The agent just created is not there');
  return agent;
}

export function getAgent({ db }: AppDeps, workspaceId: WorkspaceId, id: AgentId): Promise<Agent | null> {
  return inWorkspace(db, workspaceId, (tx) => readAgent(tx, id));
}

type AgentAt = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };

/** Changes what is given and leaves the rest; null when there is no such agent. */
export function updateAgent(
  { db }: AppDeps,
  { workspaceId, agentId }: AgentAt,
  change: UpdateAgentRequest,
): Promise<Agent | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const columns = columnsOf(change);
    if (Object.keys(columns).length > 0) {
      await tx.updateTable('agent').set(columns).where('id', '=', agentId).execute();
    }
    return readAgent(tx, agentId);
  });
}

/** The agent with its sources, actions and conversations. */
export function deleteAgent({ db }: AppDeps, { workspaceId, agentId }: AgentAt): Promise<boolean> {
  const remove = async (tx: Tx) => {
    const gone = await tx.deleteFrom('agent').where('id', '=', agentId).executeTakeFirst();
    return gone.numDeletedRows > 0n;
  };
  // Visitors write meanwhile, and lock what belongs to the agent in the order in which they come to it.
  return againAfterDeadlock(() => inWorkspace(db, workspaceId, remove));
}

async function readAgent(tx: Tx, id: AgentId): Promise<Agent | null> {
  const row = await tx.selectFrom('agent').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return presentAgent(row, await countLearned(tx, id));
}

function columnsOf(change: UpdateAgentRequest) {
  const columns = {
    name: change.name,
    greeting: change.greeting,
    accent_color: change.accentColor,
    starter_questions: change.starterQuestions && JSON.stringify(change.starterQuestions),
    is_handoff_allowed: change.isHandoffAllowed,
    fallback_email: change.fallbackEmail,
    expert_button_text: change.expertButtonText,
    tone: change.voice?.tone,
    instructions: change.voice?.instructions,
    forbidden_topics: change.voice && JSON.stringify(change.voice.forbiddenTopics),
    // An address with a path or a slash at its end would never equal the origin that a page tells.
    allowed_origins:
      change.allowedOrigins &&
      JSON.stringify(change.allowedOrigins.map((address) => new URL(address).origin)),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
