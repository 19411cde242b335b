import {
  type CollectionId,
  type Command,
  type ConversationEvent,
  type ConversationState,
  type Decision,
  decide,
  evolveAll,
  type IdSource,
  type MessageId,
  type RunId,
  type TurnId,
} from '@chatref/core';
import { commandOf, sampleTeammates } from './command-of.ts';
import { stateAfter } from './given.ts';
import { seededIds } from './seeded-ids.ts';
import type { Step } from './steps.ts';

/** One command with what came of it. */
export type Move = {
  readonly step: Step;
  readonly command: Command;
  readonly before: ConversationState;
  readonly decision: Decision;
  readonly events: readonly ConversationEvent[];
  readonly after: ConversationState;
};

export type Played = {
  readonly moves: readonly Move[];
  readonly log: readonly ConversationEvent[];
  readonly state: ConversationState;
};

type Start = { readonly from?: Played; readonly ids?: IdSource };

/** Plays the steps in order on the sample conversation, as the store would, but in memory; or goes on where `from` ended. */
export function play(
  steps: readonly Step[],
  { from, ids = seededIds(from?.log.length) }: Start = {},
): Played {
  let played: Played = from ?? { moves: [], log: [], state: stateAfter() };
  for (const step of steps) played = playOne(played, step, ids);
  return played;
}

function playOne({ moves, log, state }: Played, step: Step, ids: IdSource): Played {
  const known = { turns: turnsOf(log), forms: formsOf(log), runs: runsOf(log), answers: answersOf(log) };
  const scene = { ids, state, ...known, teammates: sampleTeammates };
  const command = commandOf(step, scene);
  const decision = decide(state, command);
  const events = decision.kind === 'accepted' ? decision.events : [];
  const after = evolveAll(state, events);
  const move: Move = { step, command, before: state, decision, events, after };
  return { moves: [...moves, move], log: [...log, ...events], state: after };
}

/** Turns that have begun, oldest first. */
export function turnsOf(log: readonly ConversationEvent[]): readonly TurnId[] {
  return log.flatMap((event) => (event.type === 'TurnBegun' ? [event.turnId] : []));
}

/** Calls that have begun, oldest first. */
export function runsOf(log: readonly ConversationEvent[]): readonly RunId[] {
  return log.flatMap((event) => (event.type === 'ActionStarted' ? [event.run.runId] : []));
}

function answersOf(log: readonly ConversationEvent[]): readonly MessageId[] {
  return log.flatMap((event) => (event.type === 'AgentAnswered' ? [event.messageId] : []));
}

/** Forms that have opened, oldest first. */
export function formsOf(log: readonly ConversationEvent[]): readonly CollectionId[] {
  return log.flatMap((event) => (event.type === 'CollectionStarted' ? [event.collection.collectionId] : []));
}
