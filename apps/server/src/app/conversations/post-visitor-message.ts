import {
  type ConversationEvent,
  type ConversationId,
  newId,
  recogniseTrigger,
  type Trigger,
} from '@chatref/core';
import type { Visit } from '@chatref/protocol';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { builtInOf, type LoadedAgent, triggersOf } from '../load-agent.ts';
import { buildTrigger, newRequestIds } from './build-trigger.ts';
import { dateOptions } from './date-options.ts';
import { findOrOpen, knownThread, noteVisitOnce, rememberVisit, type VisitorAccess } from './find-thread.ts';
import { noteAddress } from './note-address.ts';
import { readWords } from './read-words.ts';
import { type Outcome, type Plan, type Reading, runCommand } from './run-command.ts';
import { detectLanguage } from './texts/detect-language.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { type Scene, say } from './texts/say.ts';

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
  const named = await post(deps, visitor, isAfter ? { ...message, visit: null } : message);
  // Resolved, and a newer one was opened since: there the visitor goes on, and there the words belong.
  const outcome =
    named.kind === 'another_open'
      ? await post(deps, visitor, { ...message, conversationId: null, visit: null })
      : named;
  if (outcome.kind === 'done') await noteAddress(deps, visitor, outcome.stretch);
  if (visit === null || outcome.kind !== 'done') return outcome;
  if (isAfter) await noteVisitOnce(deps, visitor, visit);
  else rememberVisit(deps, visitor.visitorId, visit);
  return outcome;
}

function post(deps: AppDeps, visitor: VisitorAccess, message: VisitorMessage): Promise<Outcome> {
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(deps, visitor, message),
    clientId: message.clientId,
    known: knownThread(visitor, message),
    plan: (read, row) => planMessage(deps, read, { row, text: message.text }),
  });
}

type Message = { readonly row: ConversationRow; readonly text: string };

/** Where the agent does not listen nothing can start, so nothing is looked for but what a person should have at hand. */
async function planMessage(deps: AppDeps, read: Reading, { row, text }: Message): Promise<Plan> {
  const { floor, collected } = row.state;
  const isHeard = floor.kind !== 'teammate' && floor.kind !== 'queue';
  const loaded = isHeard ? await read.agent(row.agent_id) : null;
  const trigger = loaded === null ? null : readTrigger(deps, loaded, text);
  const language = detectLanguage(text);
  const isMore = isHeard && (trigger !== null || floor.kind === 'collecting' || collected.length > 0);
  const dates = isMore ? dateOptions(deps, await read.visitor(row), language ?? row.state.language) : {};
  const { reading, values } = readWords(deps, { row, text, trigger, dates });
  const triggers = trigger === null ? [] : [trigger];
  const scene = isMore ? await prepareScene(deps, read, { row, triggers, values, language }) : null;
  return {
    command: {
      kind: 'PostVisitorMessage',
      at: nowOf(deps),
      messageId: newId('message', deps.ids),
      reading,
      ...(language === null ? {} : { language }),
      requestIds: trigger?.requestIds ?? newRequestIds(deps),
    },
    contents: { bodyOf: (event) => bodyOf(event, { scene, text }), values: values.stored },
  };
}

function bodyOf(
  event: ConversationEvent,
  { scene, text }: { readonly scene: Scene | null; readonly text: string },
): string {
  if (event.type === 'VisitorMessagePosted') return text;
  if (scene === null) throw new Error(`Nothing was prepared to be said: ${event.type}`);
  return say(event, scene);
}

function readTrigger(deps: AppDeps, loaded: LoadedAgent, text: string): Trigger | null {
  const verdict = recogniseTrigger(text, triggersOf(loaded));
  if (verdict.kind !== 'fire') return null;
  const action = loaded.actions.find(({ id }) => id === verdict.actionId) ?? builtInOf(loaded);
  const isRule = verdict.by === 'keyword' || verdict.by === 'frustration';
  return buildTrigger(deps, loaded, { action, reason: isRule ? 'policy' : 'asked' });
}
