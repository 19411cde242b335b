import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { removeAgent } from '../../api/agents.ts';
import { agentsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

const texts = t.agents.general;

export function RemoveAgentCard() {
  const agent = useAgent();
  const { workspace, canManage } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () => removeAgent(workspace.id, agent.id),
    onSuccess: async () => {
      await navigate({ to: '/agents' });
      queryClient.setQueryData(agentsQuery(workspace.id).queryKey, (agents) =>
        agents?.filter((other) => other.id !== agent.id),
      );
    },
  });
  if (!canManage) return null;
  return (
    <Card
      title={texts.danger}
      description={texts.dangerText}
      action={
        <Button variant="quietDanger" onClick={() => setAsking(true)}>
          {texts.remove}
        </Button>
      }
      isFlush
    >
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => removing.mutate()}
        title={texts.removeTitle(agent.name)}
        description={texts.dangerText}
        confirmLabel={texts.remove}
        isBusy={removing.isPending}
      />
    </Card>
  );
}
