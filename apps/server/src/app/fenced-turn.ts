import { type ConversationId, newId, type TurnId, type WorkspaceId } from '@chatref/core';
import type { ConversationRow } from '../store/load-conversation.ts';
import type { Answer } from './compose-answer.ts';
import { type AppDeps, nowOf } from './deps.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { threadOf } from './teammate-thread.ts';

export type TurnAt = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId };
export type Turn = { readonly at: TurnAt; readonly turnId: TurnId };

/**
 * The conversation as the new turn finds it, or null where nothing waits for the agent. A turn that was stopped begins
 * none any more, asked at each attempt: it would overtake the one that stopped it, and nobody would be left to answer.
 */
export async function beginTurn(
  deps: AppDeps,
  { at, turnId }: Turn,
  signal?: AbortSignal,
): Promise<ConversationRow | null> {
  const begun = await runCommand(deps, {
    ...threadOf(at),
    plan: async () => {
      signal?.throwIfAborted();
      return { command: { kind: 'BeginTurn', at: nowOf(deps), turnId } };
    },
  });
  return begun.kind === 'done' ? begun.stretch.row : null;
}

/** What the turn brings back, let in only while it is the current one; null ends it without a word. */
export function finishTurn(deps: AppDeps, { at, turnId }: Turn, answer: Answer | null): Promise<Outcome> {
  return runCommand(deps, {
    ...threadOf(at),
    plan: async () => {
      if (answer === null) return { command: { kind: 'EndTurn', at: nowOf(deps), turnId } };
      const { outcome, offersPerson, text, citations } = answer;
      const messageId = newId('message', deps.ids);
      return {
        command: { kind: 'RecordAnswer', at: nowOf(deps), turnId, messageId, outcome, offersPerson },
        contents: { bodyOf: () => text, citations },
      };
    },
  });
}
