import type { AgentId } from '@chatref/core';
import type { WidgetRule, WidgetRules } from '@chatref/protocol';
import { enabledPageRules } from '../../store/enabled-page-rules.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import type { ActionRow } from '../../store/rows.ts';
import { workspaceOfAgent } from '../../store/workspace-of-agent.ts';
import type { AppDeps } from '../deps.ts';
import { appLimits } from '../limits.ts';
import { openWindows } from '../team/opening.ts';

/** What the shop's pages show by themselves, in the order that decides between two; null when no agent has this id. */
export async function readPageRules(deps: AppDeps, agentId: AgentId): Promise<WidgetRules | null> {
  const workspaceId = await workspaceOfAgent(deps.db, agentId);
  if (workspaceId === null) return null;
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const agent = await tx
      .selectFrom('agent')
      .select('is_handoff_allowed')
      .where('id', '=', agentId)
      .executeTakeFirstOrThrow();
    const actions = await enabledPageRules(tx, agentId).select(['id', 'does', 'page_rules']).execute();
    const rules = actions
      .filter(({ does }) => agent.is_handoff_allowed || does.kind !== 'request_handoff')
      .flatMap(rulesOf);
    const asksHours = rules.some(({ hours }) => hours !== 'always');
    const nowMs = deps.ids.nowMs();
    const windows = asksHours
      ? await openWindows(tx, workspaceId, nowMs - appLimits.rulesBackMs, nowMs + appLimits.rulesAheadMs)
      : null;
    return { rules, openWindows: windows };
  });
}

/** Whether a page has anything to ask `readPageRules` for. */
export async function hasPageRules(tx: Tx, agentId: AgentId): Promise<boolean> {
  return (await enabledPageRules(tx, agentId).select('id').limit(1).executeTakeFirst()) !== undefined;
}

function rulesOf({ id, page_rules }: Pick<ActionRow, 'id' | 'page_rules'>): WidgetRule[] {
  const enabled = page_rules.filter((rule) => rule.isEnabled);
  return enabled.map(({ isEnabled: _, ...rule }) => ({ ...rule, actionId: id }));
}
