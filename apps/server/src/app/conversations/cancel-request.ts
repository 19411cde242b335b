import type { ConversationId } from '@chatref/core';
import { type AppDeps, nowOf } from '../deps.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';
import { type Outcome, runCommand } from './run-command.ts';

/** The visitor no longer wants a person. */
export function cancelRequest(
  deps: AppDeps,
  visitor: VisitorAccess,
  conversationId: ConversationId,
): Promise<Outcome> {
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: (tx) => findOwn(tx, visitor, conversationId),
    plan: async () => ({ command: { kind: 'CancelRequest', at: nowOf(deps) } }),
  });
}
