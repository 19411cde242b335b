import {
  type ConversationEvent,
  type ConversationId,
  newId,
  recogniseTrigger,
  type Trigger,
} from '@chatref/core';
import type { Visit } from '@chatref/protocol';
import type { ConversationRow } from '../store/load-conversation.ts';
import { buildTrigger, newRequestIds } from './build-trigger.ts';
import { type AppDeps, nowOf } from './deps.ts';
import { findOrOpen, knownThread, noteVisitOnce, rememberVisit, type VisitorAccess } from './find-thread.ts';
import { builtInOf, type LoadedAgent, systemText, triggersOf } from './load-agent.ts';
import { readValuesFromText } from './read-values.ts';
import { type Outcome, type Plan, runCommand } from './run-command.ts';

export type VisitorMessage = {
  readonly conversationId: ConversationId | null;
  readonly clientId: string;
  readonly text: string;
  readonly visit: Visit | null;
};

/**
 * Takes a visitor's message; a wish for a person in it is decided in the same append, with no model in the way. Where the
 * visitor is gets noted after it: whoever waits for the words waits for nothing else.
 */
export async function postVisitorMessage(
  deps: AppDeps,
  visitor: VisitorAccess,
  message: VisitorMessage,
): Promise<Outcome> {
  const { conversationId, visit } = message;
  const isAfter = conversationId !== null;
  const named = await say(deps, visitor, isAfter ? { ...message, visit: null } : message);
  // Resolved, and a newer one was opened since: there the visitor goes on, and there the words belong.
  const outcome =
    named.kind === 'another_open'
      ? await say(deps, visitor, { ...message, conversationId: null, visit: null })
      : named;
  if (visit === null || outcome.kind !== 'done') return outcome;
  if (isAfter) await noteVisitOnce(deps, visitor, visit);
  else rememberVisit(deps, visitor.visitorId, visit);
  return outcome;
}

function say(deps: AppDeps, visitor: VisitorAccess, message: VisitorMessage): Promise<Outcome> {
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(deps, visitor, message),
    clientId: message.clientId,
    known: knownThread(visitor, message),
    plan: async (read, row) => {
      // Where the agent does not listen nothing can start, so nothing is looked for.
      const loaded = isHeard(row) ? await read.agent(row.agent_id) : null;
      return planMessage(deps, { loaded, row, text: message.text });
    },
  });
}

function isHeard({ state }: ConversationRow): boolean {
  return state.floor.kind !== 'teammate' && state.floor.kind !== 'queue';
}

type Message = {
  readonly loaded: LoadedAgent | null;
  readonly row: ConversationRow;
  readonly text: string;
};

function planMessage(deps: AppDeps, { loaded, row, text }: Message): Plan {
  const trigger = loaded === null ? null : readTrigger(deps, loaded, text);
  const { floor } = row.state;
  const specs = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : (trigger?.fields ?? []);
  const values = readValuesFromText(deps, specs, text);
  const messageId = newId('message', deps.ids);
  return {
    command: {
      kind: 'PostVisitorMessage',
      at: nowOf(deps),
      messageId,
      reading: { trigger, values: values.given, asksForPerson: trigger !== null },
      requestIds: trigger?.requestIds ?? newRequestIds(deps),
    },
    contents: { bodyOf: (event) => bodyOf(event, { loaded, text }), values: values.stored },
  };
}

function bodyOf(event: ConversationEvent, { loaded, text }: Pick<Message, 'loaded' | 'text'>): string {
  if (event.type === 'VisitorMessagePosted') return text;
  if (loaded === null) throw new Error(`Nothing can start where the agent is not heard: ${event.type}`);
  return systemText(loaded, event);
}

function readTrigger(deps: AppDeps, loaded: LoadedAgent, text: string): Trigger | null {
  const verdict = recogniseTrigger(text, triggersOf(loaded));
  if (verdict.kind !== 'fire') return null;
  const action = loaded.actions.find(({ id }) => id === verdict.actionId) ?? builtInOf(loaded);
  return buildTrigger(deps, loaded, { action, reason: 'asked' });
}
