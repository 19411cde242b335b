import type { TimelineItem } from '@chatref/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { conversationQuery } from '../../queries/conversation-query.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** Asks for the details again when something happened in the thread that they show, such as a field that was given. */
export function useFreshDetails(conversationId: string, items: readonly TimelineItem[]): void {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const steps = items.filter((item) => item.kind === 'marker').at(-1)?.seq ?? 0;
  const seenSteps = useRef(steps);
  useEffect(() => {
    const isFirst = seenSteps.current === 0;
    if (steps === seenSteps.current) return;
    seenSteps.current = steps;
    if (isFirst) return;
    const { queryKey } = conversationQuery({ workspaceId: workspace.id, conversationId });
    void queryClient.invalidateQueries({ queryKey });
  }, [steps, queryClient, workspace.id, conversationId]);
}
