import type { ActionRun } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { runAgain } from '../../../api/action-runs.ts';
import { messageOf } from '../../../api/message-of.ts';
import { conversationRunsQuery } from '../../../queries/conversation-query.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RunView } from '../../actions/runs/RunView.tsx';

type Props = { agentId: string; run: ActionRun; onClose: () => void };

/** One call with what went out and came back, and the way to make it once more. */
export function CallDialog({ agentId, run, onClose }: Props) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: () => runAgain({ workspaceId: workspace.id, agentId }, run),
    onSuccess: onClose,
    onSettled: () => {
      if (run.conversationId === null) return;
      const ref = { workspaceId: workspace.id, conversationId: run.conversationId };
      return queryClient.invalidateQueries({ queryKey: conversationRunsQuery(ref).queryKey });
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="lg"
      title={run.actionName}
      footer={
        run.status !== 'running' && (
          <>
            <p className="min-w-0 flex-1 self-center text-xs text-ink-3">{t.actionEditor.runs.againHint}</p>
            <Button
              icon={<RotateCw aria-hidden size={14} />}
              isBusy={again.isPending}
              onClick={() => again.mutate()}
            >
              {t.actionEditor.runs.again}
            </Button>
          </>
        )
      }
    >
      {again.isError && <Banner tone="danger">{messageOf(again.error)}</Banner>}
      <RunView run={run} />
    </Dialog>
  );
}
