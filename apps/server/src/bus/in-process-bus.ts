import type { Bus, Hint } from './bus.ts';

/** The bus of a single server: listeners are called in order, and one that throws does not silence the others. */
export function createInProcessBus(onError: (error: unknown) => void): Bus {
  const listeners = new Set<(hint: Hint) => void>();
  const tell = (hint: Hint) => {
    for (const listener of listeners) {
      try {
        listener(hint);
      } catch (error) {
        onError(error);
      }
    }
  };
  return {
    publish: tell,
    tellHere: tell,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
