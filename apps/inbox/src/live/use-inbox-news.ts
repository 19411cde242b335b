import type { InboxList } from '@chatref/client';
import { useSyncExternalStore } from 'react';
import { useLive } from './LiveContext.tsx';

/** The rows heard since the lists were fetched. */
export function useInboxNews(): InboxList {
  const { inboxNews } = useLive();
  return useSyncExternalStore(inboxNews.subscribe, inboxNews.read);
}
