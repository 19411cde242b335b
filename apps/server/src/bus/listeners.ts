import type { Hint, Topic } from './bus.ts';

type Wants = (topic: Topic) => boolean;

/** Those of one node who listen to a bus, called in the order in which they came. */
export class Listeners {
  readonly #listeners = new Map<(hint: Hint) => void, Wants>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  add(listener: (hint: Hint) => void, wants: Wants = () => true): () => void {
    this.#listeners.set(listener, wants);
    return () => this.#listeners.delete(listener);
  }

  isWanted(topic: Topic): boolean {
    for (const wants of this.#listeners.values()) if (wants(topic)) return true;
    return false;
  }

  /** One that throws does not silence the others. */
  tell(hint: Hint): void {
    for (const listener of this.#listeners.keys()) {
      try {
        listener(hint);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
