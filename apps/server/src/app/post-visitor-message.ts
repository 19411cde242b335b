import { type ConversationId, newId, recogniseTrigger, type Trigger } from '@chatref/core';
import type { Visit } from '@chatref/protocol';
import type { ConversationRow } from '../store/load-conversation.ts';
import { buildTrigger, newRequestIds } from './build-trigger.ts';
import { type AppDeps, nowOf } from './deps.ts';
import { findOrOpen, knownThread, rememberVisit, type VisitorAccess } from './find-thread.ts';
import { type LoadedAgent, systemText } from './load-agent.ts';
import { readValuesFromText } from './read-values.ts';
import { type Outcome, type Plan, runCommand } from './run-command.ts';

export type VisitorMessage = {
  readonly conversationId: ConversationId | null;
  readonly clientId: string;
  readonly text: string;
  readonly visit: Visit | null;
};

/** Takes a visitor's message; a wish for a person in it is decided in the same append, with no model in the way. */
export async function postVisitorMessage(
  deps: AppDeps,
  visitor: VisitorAccess,
  message: VisitorMessage,
): Promise<Outcome> {
  const outcome = await runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(deps, visitor, message),
    clientId: message.clientId,
    known: knownThread(deps, visitor, message),
    plan: async (read, row) =>
      planMessage(deps, { loaded: await read.agent(row.agent_id), row, text: message.text }),
  });
  if (outcome.kind === 'done' && message.visit !== null)
    rememberVisit(deps, visitor.visitorId, message.visit);
  return outcome;
}

type Message = { readonly loaded: LoadedAgent; readonly row: ConversationRow; readonly text: string };

function planMessage(deps: AppDeps, { loaded, row, text }: Message): Plan {
  const trigger = readTrigger(deps, loaded, text);
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
    contents: {
      bodyOf: (event) => (event.type === 'VisitorMessagePosted' ? text : systemText(loaded, event)),
      values: values.stored,
    },
  };
}

function readTrigger(deps: AppDeps, loaded: LoadedAgent, text: string): Trigger | null {
  const enabled = loaded.actions.filter((action) => action.is_enabled);
  const verdict = recogniseTrigger(
    text,
    enabled.map(({ id, name, phrases }) => ({ id, name, phrases, requestsHandoff: true })),
  );
  if (verdict.kind !== 'fire') return null;
  const action = enabled.find(({ id }) => id === verdict.actionId) ?? null;
  return buildTrigger(deps, loaded, { action, reason: 'asked' });
}
