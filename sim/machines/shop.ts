import {
  type AgentId,
  type ContactId,
  type IdSource,
  newId,
  type TeammateId,
  type VisitorId,
  type WorkspaceId,
} from '@chatref/core';
import { type ApiCall, newAction, noStarts } from '@chatref/protocol';
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
    synonyms: [],
    last_seen_origin: null,
    last_seen_at: null,
    knowledge_version: 0,
    settings_version: 0,
    tone: 'friendly',
    instructions: '',
    forbidden_topics: [],
    created_at: at,
  };
}

const call: ApiCall = {
  ...{ method: 'GET', url: 'https://shop.example/orders', headers: [], timeoutSeconds: 5, hasEffect: false },
  ...{ body: { kind: 'none', template: '' }, confirmText: '', replyText: 'It is on its way.', errorText: '' },
  reveal: { kind: 'anyone' },
};

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
  const order = {
    key: 'number',
    label: 'Number',
    type: 'order_number',
    isRequired: true,
    example: 'MS-12345',
  } as const;
  const tracking = newAction({
    name: 'Where is my order',
    starts: { ...noStarts, phrases: ['where is my order'] },
    fields: [order],
    ask: 'one_by_one',
    logic: { kind: 'call_api', call },
  });
  const cancelling = newAction({
    name: 'Cancel my order',
    starts: { ...noStarts, phrases: ['cancel my order please'] },
    fields: [{ ...order, isRequired: false }],
    logic: { kind: 'call_api', call: { ...call, hasEffect: true } },
  });
  const callBack = newAction({
    name: 'Call me back',
    starts: { ...noStarts, phrases: ['please call me back'] },
    ask: 'one_by_one',
    fields: [
      { key: 'phone', label: 'Phone', type: 'phone', isRequired: true },
      { key: 'topic', label: 'What about', type: 'text', isRequired: false },
    ],
    logic: { kind: 'collect_details' },
  });
  const builtIn = newAction({ name: 'Talk to a person' });
  return [own, tracking, cancelling, callBack, builtIn].map((action, position) => ({
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
