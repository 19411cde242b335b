import { type ConversationId, newId, type Trigger, type TurnId, type WorkspaceId } from '@chatref/core';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { buildTrigger } from '../conversations/build-trigger.ts';
import { readValuesFromText } from '../conversations/read-values.ts';
import { type Outcome, type Reading, runCommand } from '../conversations/run-command.ts';
import { threadOf } from '../conversations/teammate-thread.ts';
import { prepareScene } from '../conversations/texts/prepare-scene.ts';
import { say } from '../conversations/texts/say.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import type { Answer } from './compose-answer.ts';

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
    plan: async (read, row) => {
      if (answer === null) return { command: { kind: 'EndTurn', at: nowOf(deps), turnId } };
      const { outcome, offersPerson, offersAction = null, text, citations } = answer;
      const messageId = newId('message', deps.ids);
      const policy = outcome === 'not_found' ? await unansweredPolicy(deps, read, row) : null;
      const scene = policy === null ? null : await prepareScene(deps, read, { row, triggers: [policy] });
      const said = { messageId, outcome, offersPerson, offersAction, policy };
      return {
        command: { kind: 'RecordAnswer', at: nowOf(deps), turnId, ...said },
        contents: {
          bodyOf: (event) => (event.type === 'AgentAnswered' || scene === null ? text : say(event, scene)),
          citations,
        },
      };
    },
  });
}

/** The agent starts an action that was chosen in this turn; refused when the turn is over. */
export function startInTurn(
  deps: AppDeps,
  { at, turnId }: Turn,
  { actionId, text }: { readonly actionId: string; readonly text: string },
): Promise<Outcome> {
  return runCommand(deps, {
    ...threadOf(at),
    plan: async (read, row) => {
      const loaded = await read.agent(row.agent_id);
      const action = loaded.actions.find(({ id, is_enabled }) => id === actionId && is_enabled);
      if (action === undefined) return { command: { kind: 'EndTurn', at: nowOf(deps), turnId } };
      const trigger = buildTrigger(deps, loaded, { action, reason: 'agent_choice' });
      const values = readValuesFromText(deps, trigger.fields, text);
      const scene = await prepareScene(deps, read, { row, triggers: [trigger], values });
      const started = { trigger, turnId, values: values.given, extras: [] };
      return {
        command: { kind: 'TriggerAction', at: nowOf(deps), ...started },
        contents: { bodyOf: (event) => say(event, scene), values: values.stored },
      };
    },
  });
}

/** What the owner's rule starts when this is one question too many that the content did not answer. */
async function unansweredPolicy(deps: AppDeps, read: Reading, row: ConversationRow): Promise<Trigger | null> {
  const loaded = await read.agent(row.agent_id);
  const inRow = row.state.notFoundInRow + 1;
  const action = loaded.actions.find(({ is_enabled, starts }) => {
    return is_enabled && starts.unansweredInRow !== null && inRow >= starts.unansweredInRow;
  });
  return action === undefined ? null : buildTrigger(deps, loaded, { action, reason: 'policy' });
}
