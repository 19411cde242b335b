import type { ConnectionState } from '@chatref/client';
import { useSyncExternalStore } from 'react';
import { useLive } from './LiveContext.tsx';

export function useConnectionState(): ConnectionState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.readState);
}
