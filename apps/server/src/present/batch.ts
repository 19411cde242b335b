import {
  type ConversationState,
  fieldLimits,
  permittedToTeammate,
  permittedToVisitor,
  type Rejection,
  type TeammateId,
  unreachable,
} from '@chatref/core';
import type { FloorView, Form, Refusal, TeammateBatch, VisitorBatch } from '@chatref/protocol';
import type { Stretch } from '../store/committed.ts';
import { presentTimeline } from './timeline.ts';

export function presentVisitorBatch(stretch: Stretch): VisitorBatch {
  const permitted = permittedToVisitor(stretch.row.state);
  return {
    ...presentPlace(stretch),
    items: presentTimeline(stretch, 'visitor'),
    head: {
      seq: stretch.row.seq,
      floor: presentFloor(stretch),
      permitted: {
        requestPerson: presentRefusal(permitted.requestPerson, stretch),
        cancelRequest: presentRefusal(permitted.cancelRequest, stretch),
      },
    },
  };
}

export function presentTeammateBatch(stretch: Stretch, teammateId: TeammateId): TeammateBatch {
  const permitted = permittedToTeammate(stretch.row.state, teammateId);
  return {
    ...presentPlace(stretch),
    items: presentTimeline(stretch, 'teammate'),
    head: {
      seq: stretch.row.seq,
      floor: presentFloor(stretch),
      waitingSince: stretch.row.state.waitingSince,
      permitted: {
        takeOver: presentRefusal(permitted.takeOver, stretch),
        reply: presentRefusal(permitted.reply, stretch),
        handBack: presentRefusal(permitted.handBack, stretch),
        resolve: presentRefusal(permitted.resolve, stretch),
        reopen: presentRefusal(permitted.reopen, stretch),
      },
    },
  };
}

function presentPlace({ row, from, hasEarlier }: Stretch) {
  return { conversationId: row.id, from, to: row.seq, hasEarlier };
}

function presentFloor({ row, people }: Stretch): FloorView {
  const { state } = row;
  const { floor } = state;
  const names = people.teammates;
  switch (floor.kind) {
    case 'agent':
      return { kind: 'agent', isAnswering: isAnswering(state), turnId: floor.turn?.turnId ?? null };
    case 'collecting':
      return { kind: 'collecting', form: presentForm(floor, people.known) };
    case 'acting':
      return { kind: 'acting', actionName: floor.run.action.name, since: floor.run.startedAt };
    case 'queue':
      return {
        kind: 'queue',
        requestedAt: floor.requestedAt,
        reason: floor.reason,
        actionName: floor.action.name,
      };
    case 'teammate': {
      const name = names.get(floor.teammateId) ?? 'A teammate';
      return { kind: 'teammate', teammateId: floor.teammateId, name, since: floor.since };
    }
    case 'resolved':
      return { kind: 'resolved', by: names.get(floor.by) ?? 'A former teammate', at: floor.at };
    default:
      return unreachable(floor);
  }
}

/** True from the visitor's message on, not only once a turn has begun: to the one who waits it is the same. */
function isAnswering(state: ConversationState): boolean {
  const waits = state.lastVisitorMessage !== null && state.lastVisitorMessage.seq > state.answeredSeq;
  return state.floor.kind === 'agent' && waits;
}

function presentForm(
  floor: Extract<ConversationState['floor'], { kind: 'collecting' }>,
  known: Stretch['people']['known'],
): Form {
  return {
    collectionId: floor.collectionId,
    actionName: floor.action.name,
    isHandoff: floor.logic.kind === 'handoff',
    ask: floor.ask,
    stage: floor.stage,
    deadlineAt: floor.deadlineAt,
    fields: floor.fields.map(({ spec, state, tries, problem }) => ({
      key: spec.key,
      label: spec.label,
      type: spec.type,
      isRequired: spec.isRequired,
      ...(spec.options ? { options: [...spec.options] } : {}),
      ...(spec.example ? { example: spec.example } : {}),
      state,
      triesLeft: Math.max(0, fieldLimits.maxTries - tries),
      problem,
      suggestion: state === 'open' ? (known[spec.key] ?? null) : null,
    })),
  };
}

function presentRefusal(rejection: Rejection | null, { people }: Stretch): Refusal {
  if (rejection === null) return null;
  const heldBy =
    rejection.code === 'held_by_other' ? (people.teammates.get(rejection.teammateId) ?? null) : null;
  return { code: rejection.code, heldBy };
}
