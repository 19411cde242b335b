import type { ActionRef, AgentId, FieldSpec, TriggerAction } from '@chatref/core';
import type { Field } from '@chatref/protocol';
import type { Tx } from '../store/in-workspace.ts';
import type { ActionRow, AgentRow } from '../store/rows.ts';
import { loadHours, type WorkspaceHours } from './team/opening.ts';

/** An agent with what it may do, the built-in way to a person among it. Throws when it is gone: conversations fall with their agent. */
export type LoadedAgent = {
  readonly agent: AgentRow;
  /** In the order in which they are tried. */
  readonly actions: readonly ActionRow[];
  readonly hours: WorkspaceHours;
};

export async function loadAgent(tx: Tx, agentId: AgentId): Promise<LoadedAgent> {
  const agent = await tx.selectFrom('agent').selectAll().where('id', '=', agentId).executeTakeFirstOrThrow();
  const actions = await tx
    .selectFrom('action')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return { agent, actions, hours: await loadHours(tx, agent.workspace_id) };
}

const triggers = new WeakMap<LoadedAgent, readonly TriggerAction[]>();

/** What its enabled actions listen for: the same array each time, so that the phrases are prepared once. */
export function triggersOf(loaded: LoadedAgent): readonly TriggerAction[] {
  const known = triggers.get(loaded);
  if (known !== undefined) return known;
  const enabled = loaded.actions.filter((action) => action.is_enabled);
  const made = enabled.map(listensFor);
  triggers.set(loaded, made);
  return made;
}

/** What one action listens for. */
export function listensFor({ id, name, starts, does }: Pick<ActionRow, 'id' | 'name' | 'starts' | 'does'>) {
  return {
    id,
    name,
    phrases: starts.phrases,
    requestsHandoff: does.kind === 'request_handoff',
    keywords: starts.keywords,
    startsOn: { frustration: starts.frustration },
    choice: starts.choice,
  };
}

/** Every agent has one: made with it, and never removed. */
export function builtInOf({ actions }: LoadedAgent): ActionRow {
  const builtIn = actions.find(({ is_built_in }) => is_built_in);
  if (builtIn === undefined) throw new Error('The agent has no built-in way to a person');
  return builtIn;
}

export function actionRefOf({ id, name }: ActionRow): ActionRef {
  return { actionId: id, name };
}

/** Fields as the domain takes them. */
export function fieldSpecs(action: Pick<ActionRow, 'fields'>): readonly FieldSpec[] {
  return action.fields.map(fieldSpecOf);
}

export function fieldSpecOf({ options, example, ...field }: Field): FieldSpec {
  return {
    ...field,
    ...(options === undefined ? {} : { options }),
    ...(example === undefined ? {} : { example }),
  };
}
