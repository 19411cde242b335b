import { deepStrictEqual } from 'node:assert/strict';
import {
  type Command,
  type ConversationEvent,
  type ConversationState,
  decide,
  emptyConversation,
  evolveAll,
  type Rejection,
} from '@chatref/core';
import { numberedId } from './numbered-id.ts';

/** A rule's example: given what happened, when this is wanted, then these events, or why not. */
export function given(...past: readonly ConversationEvent[]) {
  const state = stateAfter(...past);
  return {
    when(command: Command) {
      const decision = decide(state, command);
      return {
        /** Exactly these events, in this order. Gives the state behind them. */
        thenHappens(...expected: readonly ConversationEvent[]): ConversationState {
          deepStrictEqual(decision, { kind: 'accepted', events: expected });
          return evolveAll(state, expected);
        },
        thenRejected(rejection: Rejection): void {
          deepStrictEqual(decision, { kind: 'rejected', rejection });
        },
      };
    },
  };
}

/** The state of the sample conversation behind these events. */
export function stateAfter(...past: readonly ConversationEvent[]): ConversationState {
  return evolveAll(emptyConversation(numberedId('conversation', 1), numberedId('agent', 1)), past);
}
