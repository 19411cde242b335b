import type { TeammateReceipt } from '@chatref/protocol';
import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.ts';
import { handBack, reopenConversation, resolveConversation, takeOver } from '../../../api/conversations.ts';
import { messageOf } from '../../../api/message-of.ts';
import type { OpenConversation } from '../../../live/open-conversation.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { sayFailed } from '../../../ui/toasts.ts';

/** The commands that move the floor. Each answer is put into the thread at once; the live connection says the same later. */
export function useFloorCommands(open: OpenConversation, conversationId: string) {
  const { workspace } = useSession();
  const ref = { workspaceId: workspace.id, conversationId };
  const common = {
    meta: { isSaidInPlace: true },
    onSuccess: (receipt: TeammateReceipt) => open.live.takeReceipt(receipt),
    onError: (error: Error) => {
      sayRefusal(error);
      // Whatever made it impossible is shown at once, also where no socket brings it.
      open.live.refresh();
    },
  };
  return {
    takeOver: useMutation({ ...common, mutationFn: (from: string | null) => takeOver(ref, from) }),
    handBack: useMutation({ ...common, mutationFn: (note: string | null) => handBack(ref, note) }),
    resolve: useMutation({ ...common, mutationFn: () => resolveConversation(ref) }),
    reopen: useMutation({ ...common, mutationFn: () => reopenConversation(ref) }),
  };
}

/** Two teammates pressed at once: the one who came second is told by name who was first. */
function sayRefusal(error: Error): void {
  const isLost = error instanceof ApiError && error.code === 'held_by_other' && error.heldBy !== undefined;
  sayFailed(isLost ? t.conversation.lostTakeover(error.heldBy ?? '') : t.errors.title, messageOf(error));
}
