import type { ConversationId, TeammateId, WorkspaceId } from '@chatref/core';
import { loadConversation } from '../../store/load-conversation.ts';
import type { CommandRun } from './run-command.ts';

/** A teammate at one conversation of their workspace. */
export type TeammateAt = {
  readonly workspaceId: WorkspaceId;
  readonly teammateId: TeammateId;
  readonly conversationId: ConversationId;
};

/** Where a teammate's command runs, or a job's: any conversation of the workspace, which the database itself bounds. */
export function threadOf({
  workspaceId,
  conversationId,
}: Omit<TeammateAt, 'teammateId'>): Pick<CommandRun, 'workspaceId' | 'find' | 'known'> {
  return {
    workspaceId,
    find: (tx) => loadConversation(tx, conversationId),
    known: { id: conversationId, isTheirs: () => true },
  };
}
