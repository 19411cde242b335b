import { useSyncExternalStore } from 'react';
import { useLive } from './LiveContext.tsx';
import type { ConversationState, OpenConversation } from './open-conversation.ts';

/** The conversation and its present state, followed for as long as it is shown. */
export function useOpenConversation(conversationId: string): {
  open: OpenConversation;
  state: ConversationState;
} {
  const open = useLive().open(conversationId);
  return { open, state: useSyncExternalStore(open.subscribe, open.read) };
}
