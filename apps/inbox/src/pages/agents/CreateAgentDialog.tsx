import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createAgent } from '../../api/agents.ts';
import { messageOf } from '../../api/message-of.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { agentsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayDone } from '../../ui/toasts.ts';

const formId = 'create-agent';

export function CreateAgentDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const creating = useCreateAgent();
  const form = useForm({
    initial: { name: '' },
    validate: (values) => ({ name: values.name.trim() === '' ? t.agents.nameMissing : undefined }),
    onSubmit: (values) => creating.mutate(values.name.trim()),
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t.agents.createTitle}
      description={t.agents.createText}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={creating.isPending}>
            {t.agents.create}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {creating.isError && <Banner tone="danger">{messageOf(creating.error)}</Banner>}
        <TextField
          form={form}
          name="name"
          label={t.agents.nameLabel}
          hint={t.agents.nameHint}
          placeholder={t.agents.namePlaceholder}
          autoComplete="off"
          maxLength={80}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}

function useCreateAgent() {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (name: string) => createAgent(workspace.id, name),
    onSuccess: async (agent) => {
      queryClient.setQueryData(agentsQuery(workspace.id).queryKey, (agents) => [...(agents ?? []), agent]);
      await navigate({ to: '/agents/$agentId/knowledge', params: { agentId: agent.id } });
      sayDone(t.agents.created(agent.name));
    },
  });
}
