import {
  type AgentId,
  type ContactId,
  type IdSource,
  newId,
  type TeammateId,
  type VisitorId,
  type WorkspaceId,
} from '@chatref/core';
import { newAction, noStarts } from '@chatref/protocol';
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
    actions: actionRows(workspaceId, agentId, ids),
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
    expert_button_text: 'Talk to a person',
    allowed_origins: [],
    last_seen_origin: null,
    last_seen_at: null,
    knowledge_version: 0,
    settings_version: 0,
    created_at: at,
  };
}

function actionRows(workspaceId: WorkspaceId, agentId: AgentId, source: IdSource): readonly ActionRow[] {
  const at = new Date(source.nowMs());
  const common = {
    workspace_id: workspaceId,
    agent_id: agentId,
    created_at: at,
    updated_at: at,
    deleted_at: null,
  };
  const own = newAction({
    name: 'Return an order',
    starts: { ...noStarts, phrases: ['I want to return my order'] },
    texts: { followUp: 'Your return is on its way to a person.', followUpClosed: '' },
    fields: [
      { key: 'email', label: 'Email', type: 'email', isRequired: true },
      { key: 'order', label: 'Order', type: 'order_number', isRequired: false, example: 'MS-12345' },
    ],
  });
  const builtIn = newAction({ name: 'Talk to a person' });
  return [own, builtIn].map((action, position) => ({
    ...common,
    id: newId('action', source),
    position,
    is_built_in: action === builtIn,
    name: action.name,
    starts: action.starts,
    page_rules: action.pageRules,
    fields: action.fields,
    ask: action.ask,
    limit_seconds: action.limitSeconds,
    does: action.logic,
    texts: action.texts,
    translations: action.translations,
    is_enabled: true,
  }));
}
