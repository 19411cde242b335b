import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/message-of.ts';
import { renameWorkspace } from '../../api/team.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { meQuery } from '../../queries/session-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { sayDone } from '../../ui/toasts.ts';

export function WorkspaceCard() {
  const { workspace, canManage } = useSession();
  const queryClient = useQueryClient();
  const renaming = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (name: string) => renameWorkspace(workspace.id, name),
    onSuccess: async (_done, name) => {
      form.reset({ name });
      sayDone(t.common.saved);
      await queryClient.invalidateQueries(meQuery);
    },
  });
  const form = useForm({
    initial: { name: workspace.name },
    validate: ({ name }) => ({ name: name.trim() === '' ? t.team.workspaceNameMissing : undefined }),
    onSubmit: ({ name }) => renaming.mutate(name.trim()),
  });
  return (
    <Card title={t.team.workspace} description={t.team.workspaceText}>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-3">
        {renaming.isError && <Banner tone="danger">{messageOf(renaming.error)}</Banner>}
        <fieldset disabled={!canManage} className="flex flex-col gap-3 sm:flex-row sm:items-start">
          <TextField
            form={form}
            name="name"
            label={t.team.workspaceName}
            hint={canManage ? undefined : t.team.onlyOwners}
            maxLength={80}
            autoComplete="organization"
            className="flex-1"
            isRequired
          />
          {canManage && (
            <Button
              type="submit"
              isDisabled={!form.isChanged}
              isBusy={renaming.isPending}
              className="sm:mt-6.5"
            >
              {t.common.save}
            </Button>
          )}
        </fieldset>
      </form>
    </Card>
  );
}
