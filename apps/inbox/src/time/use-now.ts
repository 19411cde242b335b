import { useSyncExternalStore } from 'react';
import { clockAt } from './clock.ts';

/** The present instant in epoch milliseconds, renewed every `everyMs`; all who ask for the same pace share one timer. */
export function useNow(everyMs: number): number {
  const clock = clockAt(everyMs);
  return useSyncExternalStore(clock.subscribe, clock.read);
}
