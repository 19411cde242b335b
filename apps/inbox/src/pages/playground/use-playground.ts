import type { SessionResponse } from '@chatref/protocol';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { PlaygroundSession, type PlaygroundState } from './playground-session.ts';

/** One visitor's session, connected for as long as it is shown. */
export function usePlayground(session: SessionResponse): { talk: PlaygroundSession; state: PlaygroundState } {
  const [talk] = useState(() => new PlaygroundSession(session));
  useEffect(() => {
    talk.start();
    return () => talk.stop();
  }, [talk]);
  return { talk, state: useSyncExternalStore(talk.subscribe, talk.read) };
}
