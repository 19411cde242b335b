import { type CollectionId, type ConversationId, newId, phrasesOnly, recogniseTrigger } from '@chatref/core';
import { buildTrigger, newRequestIds } from '../../apps/server/src/app/build-trigger.ts';
import type { Plan } from '../../apps/server/src/app/decide-and-commit.ts';
import { builtInOf, type LoadedAgent, systemText } from '../../apps/server/src/app/load-agent.ts';
import { readValues, readValuesFromText } from '../../apps/server/src/app/read-values.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { Database } from '../machines/database.ts';
import type { NodeLife } from '../machines/node-life.ts';
import type { Visitor } from '../machines/shop.ts';
import { agentOf, nowOf } from './facts.ts';
import { type CommandRun, type Outcome, runCommand } from './run-command.ts';

export type Said = {
  readonly conversationId: ConversationId | null;
  readonly clientId: string;
  readonly text: string;
};

/** As `app/post-visitor-message.ts`. */
export async function postVisitorMessage(life: NodeLife, visitor: Visitor, said: Said): Promise<Outcome> {
  const named = await say(life, visitor, said);
  return named.kind === 'another_open' ? say(life, visitor, { ...said, conversationId: null }) : named;
}

function say(life: NodeLife, visitor: Visitor, said: Said): Promise<Outcome> {
  return runCommand(life, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(life, visitor, said),
    known: said.conversationId === null ? null : { id: said.conversationId, isTheirs: isOf(visitor) },
    clientId: said.clientId,
    plan: (row) => planMessage(life, row, said.text),
  });
}

function planMessage(life: NodeLife, row: ConversationRow, text: string): Plan {
  const loaded = agentOf(life, row);
  const { actions } = loaded;
  const verdict = readWish(text, actions);
  const action = actions.find(({ name }) => name === verdict.actionName) ?? builtInOf(loaded);
  const trigger = verdict.isWish ? buildTrigger(life, loaded, { action, reason: 'asked' }) : null;
  const { floor } = row.state;
  const specs = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : (trigger?.fields ?? []);
  const values = readValuesFromText(life, specs, text);
  return {
    command: {
      kind: 'PostVisitorMessage',
      at: nowOf(life),
      messageId: newId('message', life.ids),
      reading: { trigger, values: values.given, asksForPerson: trigger !== null },
      requestIds: trigger?.requestIds ?? newRequestIds(life),
    },
    contents: {
      bodyOf: (event) => (event.type === 'VisitorMessagePosted' ? text : systemText(loaded, event)),
      values: values.stored,
    },
  };
}

type Wish = { readonly isWish: boolean; readonly actionName: string | null };
const read = new Map<string, Wish>();

/** Reading a text takes longer than all the rest of a step, and every run says the same things to the same shop. */
function readWish(text: string, actions: LoadedAgent['actions']): Wish {
  const known = read.get(text);
  if (known !== undefined) return known;
  const asked = actions.map(({ name, starts }) => ({
    ...phrasesOnly,
    id: name,
    name,
    phrases: starts.phrases,
    requestsHandoff: true,
  }));
  const verdict = recogniseTrigger(text, asked);
  const wish = {
    isWish: verdict.kind === 'fire',
    actionName: verdict.kind === 'fire' ? verdict.actionId : null,
  };
  read.set(text, wish);
  return wish;
}

/** As `app/trigger-action.ts`: a button asks for a person. */
export function pressButton(
  life: NodeLife,
  visitor: Visitor,
  conversationId: ConversationId | null,
): Promise<Outcome> {
  return runCommand(life, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(life, visitor, { conversationId }),
    plan: (row) => {
      const loaded = agentOf(life, row);
      const action = loaded.actions[0] ?? builtInOf(loaded);
      const trigger = buildTrigger(life, loaded, { action, reason: 'button' });
      return {
        command: { kind: 'TriggerAction', at: nowOf(life), trigger, values: [] },
        contents: { bodyOf: (event) => systemText(loaded, event) },
      };
    },
  });
}

export type FormAnswer = {
  readonly conversationId: ConversationId;
  readonly collectionId: CollectionId;
  readonly values: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
};

/** As `app/give-fields.ts`. */
export function giveFields(life: NodeLife, visitor: Visitor, form: FormAnswer): Promise<Outcome> {
  const { conversationId, collectionId, skipped } = form;
  return runCommand(life, {
    ...ownThread(visitor, conversationId),
    plan: (row) => {
      const { floor } = row.state;
      const specs = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : [];
      const values = readValues(life, specs, form.values);
      const requestIds = newRequestIds(life);
      const at = nowOf(life);
      return {
        command: { kind: 'GiveFields', at, collectionId, values: values.given, skipped, requestIds },
        contents: { bodyOf: (event) => systemText(agentOf(life, row), event), values: values.stored },
      };
    },
  });
}

/** As `app/close-form.ts`. */
export function closeForm(
  life: NodeLife,
  visitor: Visitor,
  { conversationId, collectionId }: Pick<FormAnswer, 'conversationId' | 'collectionId'>,
): Promise<Outcome> {
  return runCommand(life, {
    ...ownThread(visitor, conversationId),
    plan: (row) => {
      const requestIds = newRequestIds(life);
      return {
        command: { kind: 'CloseCollection', at: nowOf(life), collectionId, because: 'closed', requestIds },
        contents: { bodyOf: (event) => systemText(agentOf(life, row), event) },
      };
    },
  });
}

/** As `app/cancel-request.ts`. */
export function cancelRequest(life: NodeLife, visitor: Visitor, id: ConversationId): Promise<Outcome> {
  return runCommand(life, {
    ...ownThread(visitor, id),
    plan: () => ({ command: { kind: 'CancelRequest', at: nowOf(life) } }),
  });
}

type Arrival = { readonly conversationId: ConversationId | null; readonly clientId?: string };

function findOrOpen(life: NodeLife, visitor: Visitor, { conversationId, clientId }: Arrival) {
  return (database: Database): ConversationRow | null => {
    if (conversationId !== null) return findOwn(database, visitor, conversationId);
    const earlier = clientId === undefined ? null : database.findByClientId(visitor.id, clientId);
    if (earlier !== null) return earlier;
    const wanted = { id: newId('conversation', life.ids), at: new Date(life.ids.nowMs()) };
    return database.open(visitor, wanted);
  };
}

export function findOwn(database: Database, visitor: Visitor, id: ConversationId): ConversationRow | null {
  const row = database.load(visitor.workspaceId, id);
  return row !== null && isOf(visitor)(row) ? row : null;
}

function ownThread(visitor: Visitor, id: ConversationId): Pick<CommandRun, 'workspaceId' | 'find' | 'known'> {
  return {
    workspaceId: visitor.workspaceId,
    find: (database) => findOwn(database, visitor, id),
    known: { id, isTheirs: isOf(visitor) },
  };
}

function isOf({ id }: Visitor): (row: ConversationRow) => boolean {
  return (row) => row.visitor_id === id;
}
