import type { NodeBus } from './bus.ts';
import { Listeners } from './listeners.ts';

/** The bus of a single server. */
export function createInProcessBus(onError: (error: unknown) => void): NodeBus {
  const listeners = new Listeners(onError);
  return {
    publish: (hint) => listeners.tell(hint),
    tellHere: (hint) => listeners.tell(hint),
    subscribe: (listener, wants) => listeners.add(listener, wants),
    isWanted: (topic) => listeners.isWanted(topic),
  };
}
