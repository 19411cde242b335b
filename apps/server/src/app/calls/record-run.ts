import { type ConversationId, newId, type RunId, type WorkspaceId } from '@chatref/core';
import { type Outcome, runCommand } from '../conversations/run-command.ts';
import { threadOf } from '../conversations/teammate-thread.ts';
import { type AppDeps, nowOf } from '../deps.ts';

export type RunAt = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly runId: RunId;
};
export type RunResult = {
  readonly outcome: 'done' | 'failed';
  /** What the visitor is told of it; null: nothing. */
  readonly text: string | null;
};

/** What came of a call, let in only while that very call is waited for. */
export function recordRun(deps: AppDeps, at: RunAt, { outcome, text }: RunResult): Promise<Outcome> {
  return runCommand(deps, {
    ...threadOf(at),
    plan: async () => {
      const messageId = text === null ? null : newId('message', deps.ids);
      return {
        command: { kind: 'RecordRun', at: nowOf(deps), runId: at.runId, outcome, messageId },
        contents: { bodyOf: () => text ?? '' },
      };
    },
  });
}
