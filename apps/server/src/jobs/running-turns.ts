import type { ConversationId } from '@chatref/core';
import type { Bus } from '../bus/bus.ts';

/** The turns that run on this node, so that one can be stopped when its answer can no longer be let in. */
export type RunningTurns = {
  readonly during: (
    id: ConversationId,
    signal: AbortSignal,
    turn: (stop: AbortSignal) => Promise<void>,
  ) => Promise<void>;
};

/**
 * Stops a turn as soon as the floor is not the agent's or a newer message has come. This saves a model's words and
 * money; that nothing late is said is the fence's doing, whether or not the hint arrives.
 */
export function createRunningTurns(bus: Bus): RunningTurns {
  const running = new Map<ConversationId, AbortController>();
  bus.subscribe((hint) => {
    if (hint.kind !== 'appended') return;
    const { row, entries } = hint.stretch;
    const isOvertaken = entries.some(({ event }) => event.type === 'VisitorMessagePosted');
    if (row.state.floor.kind !== 'agent' || isOvertaken) running.get(row.id)?.abort();
  });
  return {
    async during(id, signal, turn) {
      running.get(id)?.abort();
      const own = new AbortController();
      running.set(id, own);
      try {
        await turn(AbortSignal.any([signal, own.signal]));
      } finally {
        if (running.get(id) === own) running.delete(id);
      }
    },
  };
}
