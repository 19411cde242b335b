import type { TeammateId } from '../shared/ids.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Command } from './commands.ts';
import { closeCollection, collectFromMessage, giveConsent, giveFields } from './decide-collection.ts';
import { requestHandoff } from './decide-request.ts';
import { startTrigger } from './decide-trigger.ts';
import type { ConversationEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { correctionEvents } from './given-events.ts';
import { actionMessage } from './perform.ts';
import { refusals } from './refusals.ts';
import type { Rejection } from './rejections.ts';
import type { ConversationState } from './state.ts';

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly ConversationEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** What a command means now: the events to append, or why not. Pure: time and ids arrive in the command. */
export function decide(state: ConversationState, command: Command): Decision {
  const rejection = refusalOf(state, command);
  return rejection === null
    ? { kind: 'accepted', events: eventsOf(state, command) }
    : { kind: 'rejected', rejection };
}

function refusalOf(state: ConversationState, command: Command): Rejection | null {
  switch (command.kind) {
    case 'PostVisitorMessage':
    case 'AddNote':
    case 'RateAnswer':
      return null;
    case 'PostTeammateMessage':
      return refusals.reply(state, command.teammateId);
    case 'BeginTurn':
      return refusals.beginTurn(state);
    case 'RecordAnswer':
    case 'EndTurn':
      return refusals.finishTurn(state, command.turnId);
    case 'TriggerAction':
      return refuseTrigger(state, command);
    case 'RecordRun':
      return refusals.finishRun(state, command.runId);
    case 'GiveConsent':
      return refusals.consent(state, command.collectionId);
    case 'GiveFields':
    case 'CloseCollection':
      return refusals.collection(state, command.collectionId);
    case 'CancelRequest':
      return refusals.cancelRequest(state);
    case 'TakeOver':
      return refusals.takeOver(state, command.teammateId, command.from);
    case 'HandBack':
      return refusals.handBack(state, command.teammateId);
    case 'ReleaseFloor':
      return refusals.releaseFloor(state, command.teammateId);
    case 'Resolve':
      return refusals.resolve(state, command.teammateId);
    case 'Reopen':
      return refusals.reopen(state);
    default:
      return unreachable(command);
  }
}

function eventsOf(state: ConversationState, command: Command): readonly ConversationEvent[] {
  const { at } = command;
  switch (command.kind) {
    case 'PostVisitorMessage':
      return postVisitorMessage(state, command);
    case 'PostTeammateMessage':
      return [...takeFloorToReply(state, command), postedBy('TeammateMessagePosted', command)];
    case 'AddNote':
      return [postedBy('NoteAdded', command)];
    case 'BeginTurn':
      return [{ type: 'TurnBegun', at, turnId: command.turnId, upToSeq: state.lastVisitorMessage?.seq ?? 0 }];
    case 'RecordAnswer':
      return recordAnswer(state, command);
    case 'RecordRun':
      return recordRun(state, command);
    case 'RateAnswer':
      return rateAnswer(state, command);
    case 'EndTurn':
      return [{ type: 'TurnEnded', at, turnId: command.turnId }];
    case 'TriggerAction':
      return afterReopening(state, at, (open) =>
        startTrigger(open, command.trigger, { ...command, how: command.turnId ? 'message' : 'page' }),
      );
    case 'GiveConsent':
      return giveConsent(state, command);
    case 'GiveFields':
      return giveFields(state, command);
    case 'CloseCollection':
      return closeCollection(state, command);
    case 'CancelRequest':
      return [cancelled(state, at)];
    case 'TakeOver':
      return [{ type: 'TakenOver', at, teammateId: command.teammateId, from: holderOf(state), by: 'button' }];
    case 'HandBack':
      return [{ type: 'HandedBack', at, teammateId: command.teammateId, noteId: command.noteId }];
    case 'ReleaseFloor':
      return requestHandoff({ ...command, reason: 'teammate', teamId: null });
    case 'Resolve':
      return [{ type: 'Resolved', at, teammateId: command.teammateId }];
    case 'Reopen':
      return [{ type: 'Reopened', at, by: command.teammateId }];
    default:
      return unreachable(command);
  }
}

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;
type Posted = Of<'PostTeammateMessage' | 'AddNote'>;

function refuseTrigger(state: ConversationState, { trigger, turnId }: Of<'TriggerAction'>): Rejection | null {
  return turnId === undefined
    ? refusals.trigger(state, trigger.logic.kind)
    : refusals.finishTurn(state, turnId);
}

function postVisitorMessage(
  state: ConversationState,
  command: Of<'PostVisitorMessage'>,
): readonly ConversationEvent[] {
  const { at, messageId, language } = command;
  return afterReopening(state, at, (open) => {
    const known = language === undefined ? {} : { language };
    const posted: ConversationEvent = { type: 'VisitorMessagePosted', at, messageId, ...known };
    return [posted, ...behindMessage(evolveAll(open, [posted]), command)];
  });
}

/** What a visitor's words lead to, whoever has the floor. */
function behindMessage(
  state: ConversationState,
  command: Of<'PostVisitorMessage'>,
): readonly ConversationEvent[] {
  const { at, reading, requestIds } = command;
  const { trigger, values } = reading;
  const { kind } = state.floor;
  if (kind === 'collecting') return collectFromMessage(state, command);
  const corrected = correctionEvents(state, reading.corrections, at);
  const mayStart = kind === 'agent' || (kind === 'acting' && trigger?.logic.kind === 'handoff');
  if (trigger !== null && mayStart)
    return [
      ...corrected,
      ...startTrigger(evolveAll(state, corrected), trigger, { at, values, how: 'message' }),
    ];
  if (kind === 'queue') return [...corrected, ...extraEvents(reading.extras, at)];
  if (kind !== 'agent' || corrected.length === 0 || !reading.isCorrectionOnly) return corrected;
  const thanked = actionMessage({ action: null, canHandOff: false }, 'corrected', { at, requestIds });
  return [...corrected, thanked];
}

function extraEvents(extras: Of<'TriggerAction'>['extras'], at: string): readonly ConversationEvent[] {
  return extras.map((extra) => ({ type: 'FieldGiven', at, collectionId: null, ...extra, how: 'message' }));
}

function recordAnswer(state: ConversationState, command: Of<'RecordAnswer'>): readonly ConversationEvent[] {
  const { at, turnId, messageId, outcome, offersPerson, offersAction, policy } = command;
  const answered: ConversationEvent = {
    type: 'AgentAnswered',
    ...{ at, turnId, messageId, outcome, offersPerson, offersAction },
  };
  if (policy === null || outcome !== 'not_found') return [answered];
  const after = evolveAll(state, [answered]);
  return [answered, ...startTrigger(after, policy, { at, values: [], how: 'message' })];
}

/** A call has ended while it was waited for: the agent has the floor again, and says what came of it. */
function recordRun({ floor }: ConversationState, command: Of<'RecordRun'>): readonly ConversationEvent[] {
  if (floor.kind !== 'acting') return [];
  const { at, runId, outcome, messageId } = command;
  const { action, canHandOff } = floor.run;
  const ended: ConversationEvent = { type: 'ActionEnded', at, runId, action, outcome };
  if (messageId === null) return [ended];
  const purpose = outcome === 'done' ? 'reply' : 'failed';
  const offersPerson = outcome === 'failed' && canHandOff;
  return [ended, { type: 'ActionMessagePosted', at, messageId, action, purpose, offersPerson }];
}

function rateAnswer(state: ConversationState, command: Of<'RateAnswer'>): readonly ConversationEvent[] {
  const { at, messageId, rating, policy } = command;
  const { lastRating, floor } = state;
  if (lastRating?.messageId === messageId && lastRating.rating === rating) return [];
  const rated: ConversationEvent = { type: 'AnswerRated', at, messageId, rating };
  if (policy === null || rating === 'up' || floor.kind !== 'agent') return [rated];
  return [rated, ...startTrigger(evolveAll(state, [rated]), policy, { at, values: [], how: 'message' })];
}

/** Taken back: the request, or whatever else the form was to lead to. */
function cancelled({ floor }: ConversationState, at: string): ConversationEvent {
  const isOther = floor.kind === 'collecting' && floor.logic.kind !== 'handoff';
  if (!isOther) return { type: 'RequestCancelled', at };
  const { collectionId, action } = floor;
  return { type: 'CollectionClosed', at, collectionId, action, because: 'cancelled' };
}

/** Writing to a resolved conversation reopens it with the agent, before anything else is decided. */
function afterReopening(
  state: ConversationState,
  at: string,
  next: (open: ConversationState) => readonly ConversationEvent[],
): readonly ConversationEvent[] {
  if (state.floor.kind !== 'resolved') return next(state);
  const reopened: ConversationEvent = { type: 'Reopened', at, by: 'visitor' };
  return [reopened, ...next(evolveAll(state, [reopened]))];
}

/** The first reply takes over, in the same append, so that no answer of the agent fits in between. */
function takeFloorToReply(state: ConversationState, command: Posted): readonly ConversationEvent[] {
  if (state.floor.kind === 'teammate') return [];
  return [{ type: 'TakenOver', at: command.at, teammateId: command.teammateId, from: null, by: 'reply' }];
}

/** Who really has the floor: what the teammate saw may be over by now, and the log tells what happened. */
function holderOf({ floor }: ConversationState): TeammateId | null {
  return floor.kind === 'teammate' ? floor.teammateId : null;
}

function postedBy(type: 'TeammateMessagePosted' | 'NoteAdded', command: Posted): ConversationEvent {
  return { type, at: command.at, messageId: command.messageId, teammateId: command.teammateId };
}
