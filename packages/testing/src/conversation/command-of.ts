import {
  type CollectionId,
  type Command,
  type ConversationState,
  type GivenValue,
  type IdSource,
  newId,
  type TeammateId,
  type Trigger,
  type TurnId,
} from '@chatref/core';
import { numberedId } from './numbered-id.ts';
import { sampleAction } from './sample-commands.ts';
import { badValue, goodValues, sampleFields, sampleKeys } from './sample-fields.ts';
import { type Step, type Typed, teammateCount, type Which, type Wish } from './steps.ts';

/** What a step is read against: the state as its doer sees it, and the turns and forms that have been. */
export type Scene = {
  readonly ids: IdSource;
  readonly state: ConversationState;
  readonly turns: readonly TurnId[];
  readonly forms: readonly CollectionId[];
  readonly teammates: readonly TeammateId[];
};

export const sampleTeammates: readonly TeammateId[] = Array.from({ length: teammateCount }, (_, at) =>
  numberedId('teammate', at + 1),
);

const formDeadlineMs = 180_000;

/** The command that the step amounts to, with ids of its own. */
export function commandOf(step: Step, scene: Scene): Command {
  const { ids } = scene;
  const at = new Date(ids.nowMs()).toISOString();
  switch (step.do) {
    case 'write': {
      const trigger = step.wish === null ? null : triggerOf(step.wish, scene, 'asked');
      const reading = { trigger, values: valuesOf(step.typed, ids), asksForPerson: trigger !== null };
      const requestIds = trigger?.requestIds ?? requestIdsOf(ids);
      return { kind: 'PostVisitorMessage', at, messageId: newId('message', ids), reading, requestIds };
    }
    case 'press': {
      const trigger = triggerOf(step.wish, scene, 'button');
      return { kind: 'TriggerAction', at, trigger, values: valuesOf(step.typed, ids) };
    }
    case 'give': {
      const { typed, skipped, which } = step;
      const values = valuesOf(typed, ids);
      const collectionId = pick(scene.forms, which) ?? newId('collection', ids);
      return { kind: 'GiveFields', at, collectionId, values, skipped, requestIds: requestIdsOf(ids) };
    }
    case 'close': {
      const collectionId = pick(scene.forms, step.which) ?? newId('collection', ids);
      return {
        kind: 'CloseCollection',
        at,
        collectionId,
        because: step.because,
        requestIds: requestIdsOf(ids),
      };
    }
    case 'cancel':
      return { kind: 'CancelRequest', at };
    case 'begin':
      return { kind: 'BeginTurn', at, turnId: newId('turn', ids) };
    case 'answer':
    case 'end':
      return turnResult(step, scene, at);
    default:
      return teammateCommand(step, scene, at);
  }
}

type TurnStep = Extract<Step, { do: 'answer' | 'end' }>;
type TeammateStep = Extract<
  Step,
  { do: 'reply' | 'note' | 'resolve' | 'reopen' | 'take' | 'handBack' | 'release' }
>;

function turnResult(step: TurnStep, { ids, turns }: Scene, at: string): Command {
  const turnId = pick(turns, step.which) ?? newId('turn', ids);
  if (step.do === 'end') return { kind: 'EndTurn', at, turnId };
  const messageId = newId('message', ids);
  return { kind: 'RecordAnswer', at, turnId, messageId, outcome: 'answered', offersPerson: false };
}

function teammateCommand(step: TeammateStep, scene: Scene, at: string): Command {
  const { ids } = scene;
  const teammateId = teammateAt(scene, step.teammate);
  switch (step.do) {
    case 'reply':
      return { kind: 'PostTeammateMessage', at, messageId: newId('message', ids), teammateId };
    case 'note':
      return { kind: 'AddNote', at, messageId: newId('message', ids), teammateId };
    case 'resolve':
      return { kind: 'Resolve', at, teammateId };
    case 'reopen':
      return { kind: 'Reopen', at, teammateId };
    case 'release':
      return { kind: 'ReleaseFloor', at, teammateId, action: sampleAction, requestIds: requestIdsOf(ids) };
    case 'take':
      return { kind: 'TakeOver', at, teammateId, from: seenHolder(step.from, scene) };
    case 'handBack': {
      const noteId = step.hasNote ? newId('message', ids) : null;
      return { kind: 'HandBack', at, teammateId, noteId };
    }
  }
}

function triggerOf(wish: Wish, { ids }: Scene, reason: Trigger['reason']): Trigger {
  return {
    action: sampleAction,
    reason,
    canHandOff: wish.canHandOff,
    fields: wish.fields.map((key) => sampleFields[key]),
    collectionId: newId('collection', ids),
    requestIds: requestIdsOf(ids),
    deadlineAt: new Date(ids.nowMs() + formDeadlineMs).toISOString(),
  };
}

function requestIdsOf(ids: IdSource): Trigger['requestIds'] {
  return { requestId: newId('request', ids), followUpId: newId('message', ids) };
}

function valuesOf(typed: Typed, ids: IdSource): readonly GivenValue[] {
  const keys = sampleKeys.filter((key) => typed[key] !== undefined);
  return keys.map((key) => ({
    key,
    valueId: newId('value', ids),
    typed: typed[key] === 'good' ? goodValues[key] : badValue,
  }));
}

function pick<Id>(known: readonly Id[], which: Which): Id | undefined {
  if (which === 'unknown') return undefined;
  return known.at(which === 'current' ? -1 : -2);
}

function seenHolder(from: 'seen' | 'nobody' | number, scene: Scene): TeammateId | null {
  if (from === 'nobody') return null;
  if (from !== 'seen') return teammateAt(scene, from);
  const { floor } = scene.state;
  return floor.kind === 'teammate' ? floor.teammateId : null;
}

function teammateAt({ teammates }: Scene, at: number): TeammateId {
  const found = teammates[at % teammates.length];
  if (found === undefined) throw new Error('A scene needs a teammate');
  return found;
}
