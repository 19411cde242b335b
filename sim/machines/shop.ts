import {
  type ActionId,
  type AgentId,
  type ContactId,
  newId,
  type TeammateId,
  type VisitorId,
  type WorkspaceId,
} from '@chatref/core';
import type { ActionRow, AgentRow } from '../../apps/server/src/store/rows.ts';
import type { Chance } from '../chance.ts';

export type Visitor = {
  readonly id: VisitorId;
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly contactId: ContactId;
};

/** One workspace with its agent, one custom action that asks for two fields, and its teammates. */
export type Shop = {
  readonly workspaceId: WorkspaceId;
  readonly agent: AgentRow;
  readonly actions: readonly ActionRow[];
  readonly teammates: ReadonlyMap<TeammateId, string>;
};

const teammateNames = ['Ada', 'Ben', 'Cleo', 'Dina', 'Emil', 'Fay', 'Gus', 'Hana'] as const;

export function openShop(
  chance: Chance,
  { nowMs, teammates }: { nowMs: () => number; teammates: number },
): Shop {
  const ids = { nowMs, random: chance.bytes };
  const workspaceId = newId('workspace', ids);
  const agentId = newId('agent', ids);
  const at = new Date(nowMs());
  const names = teammateNames.slice(0, teammates);
  return {
    workspaceId,
    agent: agentRow(workspaceId, agentId, at),
    actions: [actionRow(workspaceId, { id: newId('action', ids), agentId, at })],
    teammates: new Map(names.map((name) => [newId('teammate', ids), name])),
  };
}

function agentRow(workspaceId: WorkspaceId, id: AgentId, at: Date): AgentRow {
  return {
    workspace_id: workspaceId,
    id,
    name: 'Agent',
    greeting: 'Hello',
    accent_color: '#000000',
    starter_questions: [],
    is_handoff_allowed: true,
    fallback_email: null,
    built_in_action_name: 'Talk to a person',
    built_in_follow_up: 'A person will be with you soon.',
    expert_button_text: 'Talk to a person',
    allowed_origins: [],
    last_seen_origin: null,
    last_seen_at: null,
    knowledge_version: 0,
    settings_version: 0,
    created_at: at,
  };
}

function actionRow(
  workspaceId: WorkspaceId,
  { id, agentId, at }: { id: ActionId; agentId: AgentId; at: Date },
): ActionRow {
  return {
    workspace_id: workspaceId,
    id,
    agent_id: agentId,
    name: 'Return an order',
    phrases: ['I want to return my order'],
    logic: 'request_handoff',
    fields: [
      { key: 'email', label: 'Email', type: 'email', isRequired: true },
      { key: 'order', label: 'Order', type: 'order_number', isRequired: false, example: 'MS-12345' },
    ],
    follow_up: 'Your return is on its way to a person.',
    is_enabled: true,
    created_at: at,
  };
}
