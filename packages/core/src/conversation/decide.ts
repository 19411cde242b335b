import type { TeammateId } from '../shared/ids.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Command } from './commands.ts';
import { closeCollection, collectFromMessage, giveFields } from './decide-collection.ts';
import { requestHandoff } from './decide-request.ts';
import { startTrigger } from './decide-trigger.ts';
import type { ConversationEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
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
      return null;
    case 'PostTeammateMessage':
      return refusals.reply(state, command.teammateId);
    case 'BeginTurn':
      return refusals.beginTurn(state);
    case 'RecordAnswer':
    case 'EndTurn':
      return refusals.finishTurn(state, command.turnId);
    case 'TriggerAction':
      return refusals.trigger(state);
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
    case 'RecordAnswer': {
      const { turnId, messageId, outcome, offersPerson } = command;
      return [{ type: 'AgentAnswered', at, turnId, messageId, outcome, offersPerson }];
    }
    case 'EndTurn':
      return [{ type: 'TurnEnded', at, turnId: command.turnId }];
    case 'TriggerAction':
      return afterReopening(state, at, (open) => startTrigger(open, command.trigger, command));
    case 'GiveFields':
      return giveFields(state, command);
    case 'CloseCollection':
      return closeCollection(state, command);
    case 'CancelRequest':
      return [{ type: 'RequestCancelled', at }];
    case 'TakeOver':
      return [{ type: 'TakenOver', at, teammateId: command.teammateId, from: holderOf(state), by: 'button' }];
    case 'HandBack':
      return [{ type: 'HandedBack', at, teammateId: command.teammateId, noteId: command.noteId }];
    case 'ReleaseFloor':
      return requestHandoff({ ...command, reason: 'teammate' });
    case 'Resolve':
      return [{ type: 'Resolved', at, teammateId: command.teammateId }];
    case 'Reopen':
      return [{ type: 'Reopened', at, by: command.teammateId }];
    default:
      return unreachable(command);
  }
}

type PostVisitorMessage = Extract<Command, { kind: 'PostVisitorMessage' }>;
type Posted = Extract<Command, { kind: 'PostTeammateMessage' | 'AddNote' }>;

function postVisitorMessage(
  state: ConversationState,
  command: PostVisitorMessage,
): readonly ConversationEvent[] {
  const { at, messageId, reading } = command;
  return afterReopening(state, at, (open) => {
    const posted: ConversationEvent = { type: 'VisitorMessagePosted', at, messageId };
    const after = evolveAll(open, [posted]);
    if (after.floor.kind === 'collecting') return [posted, ...collectFromMessage(after, command)];
    if (after.floor.kind !== 'agent' || reading.trigger === null) return [posted];
    return [posted, ...startTrigger(after, reading.trigger, { at, values: reading.values })];
  });
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
