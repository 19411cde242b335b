import { type HandoffReason, newId, type RequestIds, type Trigger } from '@chatref/core';
import type { ActionRow } from '../store/rows.ts';
import type { AppDeps } from './deps.ts';
import { appLimits } from './limits.ts';
import { actionRefOf, fieldSpecs, type LoadedAgent } from './load-agent.ts';

/** Everything the decider needs to carry an action through. */
export function buildTrigger(
  { ids }: Pick<AppDeps, 'ids'>,
  { agent }: LoadedAgent,
  { action, reason }: { readonly action: ActionRow; readonly reason: HandoffReason },
): Trigger {
  return {
    action: actionRefOf(action),
    reason,
    canHandOff: agent.is_handoff_allowed,
    fields: fieldSpecs(action),
    collectionId: newId('collection', ids),
    requestIds: newRequestIds({ ids }),
    deadlineAt: new Date(ids.nowMs() + appLimits.formDeadlineMs).toISOString(),
  };
}

export function newRequestIds({ ids }: Pick<AppDeps, 'ids'>): RequestIds {
  return { requestId: newId('request', ids), followUpId: newId('message', ids) };
}
