import type { TurnId } from '@chatref/core';
import type { BegunTurn, TurnRun } from '../app/turns/run-turn.ts';
import type { Bus } from '../bus/bus.ts';
import type { ConversationRow } from '../store/load-conversation.ts';

/** The turns that run on this node, so that one can be stopped when its answer can no longer be let in. */
export type RunningTurns = {
  readonly during: (id: string, signal: AbortSignal, turn: (run: TurnRun) => Promise<void>) => Promise<void>;
};

/**
 * Stops a turn as soon as the log has moved on to another. This saves a model's words and money; that nothing late is
 * said is the fence's doing, whether or not the hint arrives.
 */
export function createRunningTurns(bus: Bus): RunningTurns {
  const running = new Map<string, RunningTurn>();
  bus.subscribe(
    (hint) => {
      if (hint.kind === 'appended') running.get(hint.stretch.row.id)?.hear(hint.stretch.row);
    },
    ({ conversationId }) => conversationId !== null && running.has(conversationId),
  );
  return {
    async during(id, signal, turn) {
      running.get(id)?.stop();
      const own = new RunningTurn();
      running.set(id, own);
      try {
        await turn({
          signal: AbortSignal.any([signal, own.signal]),
          onBegun: (begun) => own.begin(begun),
        });
      } catch (error) {
        // Whatever overtook it has its own turn, or its own floor.
        if (error !== own.signal.reason) throw error;
      } finally {
        if (running.get(id) === own) running.delete(id);
      }
    },
  };
}

/** Hints come late and out of order: what was in the log when the turn began does not overtake it. */
class RunningTurn {
  readonly #controller = new AbortController();
  #begun: BegunTurn | null = null;
  #heard: { readonly turnId: TurnId | null; readonly seq: number } | null = null;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  stop(): void {
    this.#controller.abort(new Overtaken());
  }

  begin(begun: BegunTurn): void {
    this.#begun = begun;
    this.#settle();
  }

  hear({ seq, state: { floor } }: ConversationRow): void {
    if (this.#heard !== null && seq <= this.#heard.seq) return;
    this.#heard = { seq, turnId: floor.kind === 'agent' && floor.turn !== null ? floor.turn.turnId : null };
    this.#settle();
  }

  #settle(): void {
    if (this.#begun === null || this.#heard === null || this.#heard.seq <= this.#begun.seq) return;
    if (this.#heard.turnId !== this.#begun.turnId) this.stop();
  }
}

class Overtaken extends Error {
  constructor() {
    super('The turn was overtaken');
  }
}
