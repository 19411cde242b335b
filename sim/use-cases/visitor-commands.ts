import { type CollectionId, type ConversationId, newId, phrasesOnly, recogniseTrigger } from '@chatref/core';
import { findAction } from '../../apps/server/src/app/actions/find-action.ts';
import { fitPageValues } from '../../apps/server/src/app/actions/fit-page-values.ts';
import { buildTrigger, newRequestIds } from '../../apps/server/src/app/conversations/build-trigger.ts';
import type { Plan } from '../../apps/server/src/app/conversations/decide-and-commit.ts';
import type { Rated } from '../../apps/server/src/app/conversations/rate-answer.ts';
import { readExtras, readValues } from '../../apps/server/src/app/conversations/read-values.ts';
import { readWords } from '../../apps/server/src/app/conversations/read-words.ts';
import { say } from '../../apps/server/src/app/conversations/texts/say.ts';
import { builtInOf, type LoadedAgent } from '../../apps/server/src/app/load-agent.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { Database } from '../machines/database.ts';
import type { NodeLife } from '../machines/node-life.ts';
import type { Visitor } from '../machines/shop.ts';
import { agentOf, nowOf, saying, sceneOf } from './facts.ts';
import { type CommandRun, type Outcome, runCommand } from './run-command.ts';

export type Said = {
  readonly conversationId: ConversationId | null;
  readonly clientId: string;
  readonly text: string;
};

/** As `app/conversations/post-visitor-message.ts`. */
export async function postVisitorMessage(life: NodeLife, visitor: Visitor, said: Said): Promise<Outcome> {
  const named = await post(life, visitor, said);
  return named.kind === 'another_open' ? post(life, visitor, { ...said, conversationId: null }) : named;
}

function post(life: NodeLife, visitor: Visitor, said: Said): Promise<Outcome> {
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
  const { floor } = row.state;
  const isHeard = floor.kind !== 'teammate' && floor.kind !== 'queue';
  const verdict = readWish(text, actions);
  const action = actions.find(({ name }) => name === verdict.actionName) ?? builtInOf(loaded);
  const trigger = isHeard && verdict.isWish ? buildTrigger(life, loaded, { action, reason: 'asked' }) : null;
  const { reading, values } = readWords(life, { row, text, trigger, dates: {} });
  const scene = sceneOf(life, row, trigger);
  return {
    command: {
      kind: 'PostVisitorMessage',
      at: nowOf(life),
      messageId: newId('message', life.ids),
      reading,
      requestIds: trigger?.requestIds ?? newRequestIds(life),
    },
    contents: {
      bodyOf: (event) => (event.type === 'VisitorMessagePosted' ? text : say(event, scene)),
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
  const asked = actions.map(({ name, starts, does }) => ({
    ...phrasesOnly,
    id: name,
    name,
    phrases: starts.phrases,
    requestsHandoff: does.kind === 'request_handoff',
  }));
  const verdict = recogniseTrigger(text, asked);
  const wish = {
    isWish: verdict.kind === 'fire',
    actionName: verdict.kind === 'fire' ? verdict.actionId : null,
  };
  read.set(text, wish);
  return wish;
}

export type Press = {
  readonly conversationId: ConversationId | null;
  /** An action's name, or null: the way to a person. */
  readonly action: string | null;
  readonly fields: Readonly<Record<string, string>>;
};

/** As `app/conversations/trigger-action.ts`: a button starts an action. */
export function pressButton(life: NodeLife, visitor: Visitor, press: Press): Promise<Outcome> {
  return runCommand(life, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(life, visitor, press),
    plan: (row) => {
      const loaded = agentOf(life, row);
      const action = findAction(loaded.actions, press.action) ?? builtInOf(loaded);
      const trigger = buildTrigger(life, loaded, { action, reason: 'button' });
      const typed = fitPageValues(trigger.fields, press.fields);
      const asked = readValues(life, { specs: trigger.fields, typed });
      const { extras, stored } = readExtras(life, trigger.fields, typed);
      const scene = sceneOf(life, row, trigger);
      return {
        command: { kind: 'TriggerAction', at: nowOf(life), trigger, values: asked.given, extras },
        contents: {
          bodyOf: (event) => say(event, scene),
          values: new Map([...asked.stored, ...stored]),
        },
      };
    },
  });
}

/** As `app/conversations/give-consent.ts`. */
export function giveConsent(
  life: NodeLife,
  visitor: Visitor,
  given: Pick<FormAnswer, 'conversationId' | 'collectionId'> & {
    readonly consent: 'yes' | 'no';
    readonly seenSeq: number | null;
  },
): Promise<Outcome> {
  const { conversationId, collectionId, consent, seenSeq } = given;
  return runCommand(life, {
    ...ownThread(visitor, conversationId),
    plan: (row) => ({
      command: {
        kind: 'GiveConsent',
        at: nowOf(life),
        collectionId,
        consent,
        seenSeq,
        requestIds: newRequestIds(life),
      },
      contents: { bodyOf: saying(life, row) },
    }),
  });
}

/** As `app/conversations/rate-answer.ts`, without a rule of the owner's. */
export function rateAnswer(
  life: NodeLife,
  visitor: Visitor,
  { conversationId, messageId, rating }: Rated,
): Promise<Outcome> {
  return runCommand(life, {
    ...ownThread(visitor, conversationId),
    plan: () => ({ command: { kind: 'RateAnswer', at: nowOf(life), messageId, rating, policy: null } }),
  });
}

export type FormAnswer = {
  readonly conversationId: ConversationId;
  readonly collectionId: CollectionId;
  readonly values: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
};

/** As `app/conversations/give-fields.ts`. */
export function giveFields(life: NodeLife, visitor: Visitor, form: FormAnswer): Promise<Outcome> {
  const { conversationId, collectionId, skipped } = form;
  return runCommand(life, {
    ...ownThread(visitor, conversationId),
    plan: (row) => {
      const { floor } = row.state;
      const specs = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : [];
      const values = readValues(life, { specs, typed: form.values });
      const requestIds = newRequestIds(life);
      const at = nowOf(life);
      return {
        command: { kind: 'GiveFields', at, collectionId, values: values.given, skipped, requestIds },
        contents: { bodyOf: saying(life, row), values: values.stored },
      };
    },
  });
}

/** As `app/conversations/close-form.ts`. */
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
        contents: { bodyOf: saying(life, row) },
      };
    },
  });
}

/** As `app/conversations/cancel-request.ts`. */
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
