import { type HandoffReason, type Logic, newId, type RequestIds, type Trigger } from '@chatref/core';
import type { ActionRow } from '../../store/rows.ts';
import type { AppDeps } from '../deps.ts';
import { actionRefOf, fieldSpecs, type LoadedAgent } from '../load-agent.ts';

/** Everything the decider needs to carry an action through. */
export function buildTrigger(
  { ids }: Pick<AppDeps, 'ids'>,
  { agent }: Pick<LoadedAgent, 'agent'>,
  { action, reason }: { readonly action: ActionRow; readonly reason: HandoffReason },
): Trigger {
  return {
    action: actionRefOf(action),
    reason,
    logic: logicOf(action),
    canHandOff: agent.is_handoff_allowed,
    fields: fieldSpecs(action),
    ask: action.ask,
    limitSeconds: action.limit_seconds,
    collectionId: newId('collection', ids),
    requestIds: newRequestIds({ ids }),
  };
}

export function newRequestIds({ ids }: Pick<AppDeps, 'ids'>): RequestIds {
  return {
    requestId: newId('request', ids),
    followUpId: newId('message', ids),
    askId: newId('message', ids),
    runId: newId('run', ids),
  };
}

function logicOf({ does }: ActionRow): Logic {
  switch (does.kind) {
    case 'request_handoff':
      return { kind: 'handoff', teamId: does.teamId };
    case 'call_api':
      return { kind: 'call', needsConfirm: does.call.hasEffect, isAwaited: does.call.replyText !== '' };
    case 'send_message':
      return { kind: 'message' };
    case 'collect_details':
      return { kind: 'details' };
  }
}
