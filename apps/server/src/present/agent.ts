import type { Action, Agent, Voice, WidgetConfig } from '@chatref/protocol';
import type { ActionRow, AgentRow } from '../store/rows.ts';

export type Learned = { readonly documents: number; readonly passages: number };

export function presentAgent(row: AgentRow, learned: Learned): Agent {
  return {
    id: row.id,
    name: row.name,
    greeting: row.greeting,
    accentColor: row.accent_color,
    starterQuestions: [...row.starter_questions],
    isHandoffAllowed: row.is_handoff_allowed,
    fallbackEmail: row.fallback_email,
    expertButtonText: row.expert_button_text,
    allowedOrigins: [...row.allowed_origins],
    lastSeenOrigin: row.last_seen_origin,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    voice: voiceOf(row),
    createdAt: row.created_at.toISOString(),
    trainedDocuments: learned.documents,
    passages: learned.passages,
  };
}

type WidgetMore = Pick<WidgetConfig, 'shopName' | 'hasPageRules'>;

/** How the agent speaks. */
export function voiceOf({ tone, instructions, forbidden_topics }: AgentRow): Voice {
  return { tone, instructions, forbiddenTopics: [...forbidden_topics] };
}

export function presentWidgetConfig(row: AgentRow, more: WidgetMore): WidgetConfig {
  return {
    agentId: row.id,
    name: row.name,
    ...more,
    greeting: row.greeting,
    accentColor: row.accent_color,
    starterQuestions: [...row.starter_questions],
    canHandOff: row.is_handoff_allowed,
    expertButtonText: row.expert_button_text,
  };
}

export function presentAction(row: ActionRow, brokenTests: number): Action {
  return {
    id: row.id,
    agentId: row.agent_id,
    name: row.name,
    isBuiltIn: row.is_built_in,
    isEnabled: row.is_enabled,
    starts: row.starts,
    pageRules: [...row.page_rules],
    fields: [...row.fields],
    ask: row.ask,
    limitSeconds: row.limit_seconds,
    logic: row.does,
    texts: row.texts,
    translations: [...row.translations],
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    brokenTests,
  };
}
