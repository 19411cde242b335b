import {
  type CollectionId,
  type Command,
  type ConversationState,
  type GivenValue,
  type IdSource,
  type Logic,
  type MessageId,
  type MessageReading,
  newId,
  nothingRead,
  type RunId,
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
  readonly runs: readonly RunId[];
  /** Messages of the agent that answer something. */
  readonly answers: readonly MessageId[];
  readonly teammates: readonly TeammateId[];
};

export const sampleTeammates: readonly TeammateId[] = Array.from({ length: teammateCount }, (_, at) =>
  numberedId('teammate', at + 1),
);

/** The command that the step amounts to, with ids of its own. */
export function commandOf(step: Step, scene: Scene): Command {
  const { ids, state } = scene;
  const at = new Date(ids.nowMs()).toISOString();
  switch (step.do) {
    case 'write': {
      const trigger = step.wish === null ? null : triggerOf(step.wish, scene, 'asked');
      const reading = readingOf(step, trigger, scene);
      const requestIds = trigger?.requestIds ?? requestIdsOf(ids);
      return { kind: 'PostVisitorMessage', at, messageId: newId('message', ids), reading, requestIds };
    }
    case 'press': {
      const trigger = triggerOf(step.wish, scene, 'button');
      return { kind: 'TriggerAction', at, trigger, values: valuesOf(step.typed, ids), extras: [] };
    }
    case 'give': {
      const { typed, skipped, which } = step;
      const values = valuesOf(typed, ids);
      const collectionId = pick(scene.forms, which) ?? newId('collection', ids);
      return { kind: 'GiveFields', at, collectionId, values, skipped, requestIds: requestIdsOf(ids) };
    }
    case 'close': {
      // A deadline comes when it is due, also where it has been moved.
      const isDue = step.because === 'deadline' && state.floor.kind === 'collecting';
      const collectionId = pick(scene.forms, step.which) ?? newId('collection', ids);
      return {
        kind: 'CloseCollection',
        at: isDue ? state.floor.deadlineAt : at,
        collectionId,
        because: step.because,
        requestIds: requestIdsOf(ids),
      };
    }
    case 'cancel':
      return { kind: 'CancelRequest', at };
    case 'consent': {
      const { which, consent } = step;
      const collectionId = pick(scene.forms, which) ?? newId('collection', ids);
      return { kind: 'GiveConsent', at, collectionId, consent, seenSeq: null, requestIds: requestIdsOf(ids) };
    }
    case 'record': {
      const runId = pick(scene.runs, step.which) ?? newId('run', ids);
      const messageId = step.says ? newId('message', ids) : null;
      return { kind: 'RecordRun', at, runId, outcome: step.outcome, messageId };
    }
    case 'rate': {
      const messageId = scene.answers.at(-1) ?? newId('message', ids);
      return { kind: 'RateAnswer', at, messageId, rating: step.rating, policy: policyOf(step.policy, scene) };
    }
    case 'begin':
      return { kind: 'BeginTurn', at, turnId: newId('turn', ids) };
    case 'answer':
    case 'end':
    case 'choose':
      return turnResult(step, scene, at);
    default:
      return teammateCommand(step, scene, at);
  }
}

type TurnStep = Extract<Step, { do: 'answer' | 'end' | 'choose' }>;
type TeammateStep = Extract<
  Step,
  { do: 'reply' | 'note' | 'resolve' | 'reopen' | 'take' | 'handBack' | 'release' }
>;

function turnResult(step: TurnStep, scene: Scene, at: string): Command {
  const { ids, turns } = scene;
  const turnId = pick(turns, step.which) ?? newId('turn', ids);
  if (step.do === 'end') return { kind: 'EndTurn', at, turnId };
  if (step.do === 'choose') {
    const trigger = triggerOf(step.wish, scene, 'agent_choice');
    return { kind: 'TriggerAction', at, trigger, turnId, values: [], extras: [] };
  }
  const messageId = newId('message', ids);
  const outcome = step.isFound ? 'answered' : 'not_found';
  const policy = policyOf(step.policy, scene);
  const offers = { offersPerson: false, offersAction: null };
  return { kind: 'RecordAnswer', at, turnId, messageId, outcome, ...offers, policy };
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
    logic: logics[wish.logic],
    canHandOff: wish.canHandOff,
    fields: wish.fields.map((key) => sampleFields[key]),
    ask: wish.ask,
    limitSeconds: 180,
    collectionId: newId('collection', ids),
    requestIds: requestIdsOf(ids),
  };
}

const logics: Readonly<Record<Wish['logic'], Logic>> = {
  handoff: { kind: 'handoff', teamId: null },
  call: { kind: 'call', needsConfirm: false, isAwaited: true },
  effect: { kind: 'call', needsConfirm: true, isAwaited: true },
  silent_call: { kind: 'call', needsConfirm: false, isAwaited: false },
  message: { kind: 'message' },
  details: { kind: 'details' },
};

function policyOf(wish: Wish | null, scene: Scene): Trigger | null {
  return wish === null ? null : triggerOf(wish, scene, 'policy');
}

function readingOf(
  step: Extract<Step, { do: 'write' }>,
  trigger: Trigger | null,
  { ids, state }: Scene,
): MessageReading {
  const values = valuesOf(step.typed, ids);
  const asksForPerson = trigger?.logic.kind === 'handoff';
  const common = { ...nothingRead, trigger, asksForPerson, consent: step.consent };
  if (step.corrects) return { ...common, corrections: values, isCorrectionOnly: trigger === null };
  return { ...common, values, answer: answerOf(step.answers, ids, state) };
}

function answerOf(
  answers: Extract<Step, { do: 'write' }>['answers'],
  ids: IdSource,
  { floor }: ConversationState,
): MessageReading['answer'] {
  const open = floor.kind === 'collecting' ? floor.fields.find(({ state }) => state === 'open') : undefined;
  const key = sampleKeys.find((one) => one === open?.spec.key);
  if (answers === null || key === undefined) return null;
  if (answers === 'skip') return { kind: 'skip' };
  const typed = answers === 'good' ? goodValues[key] : badValue;
  return { kind: 'value', value: { key, valueId: newId('value', ids), typed } };
}

function requestIdsOf(ids: IdSource): Trigger['requestIds'] {
  return {
    requestId: newId('request', ids),
    followUpId: newId('message', ids),
    askId: newId('message', ids),
    runId: newId('run', ids),
  };
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
