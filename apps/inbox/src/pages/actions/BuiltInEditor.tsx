import { useAgent } from '../../agent/AgentContext.tsx';
import { useUpdateAgent } from '../../agent/use-update-agent.ts';
import { messageOf } from '../../api/message-of.ts';
import { TextareaField } from '../../form/TextareaField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayDone } from '../../ui/toasts.ts';

const texts = t.actions.form;
const formId = 'built-in-action';

export function BuiltInEditor({ onClose }: { onClose: () => void }) {
  const agent = useAgent();
  const saving = useUpdateAgent({ isSaidInPlace: true });
  const form = useForm({
    initial: { name: agent.builtInActionName, followUp: agent.builtInFollowUp },
    validate: (values) => ({
      name: values.name.trim() === '' ? texts.nameMissing : undefined,
      followUp: values.followUp.trim() === '' ? texts.followUpMissing : undefined,
    }),
    onSubmit: (values) =>
      saving.mutate(
        { builtInActionName: values.name.trim(), builtInFollowUp: values.followUp.trim() },
        {
          onSuccess: (saved) => {
            sayDone(t.actions.saved(saved.builtInActionName));
            onClose();
          },
        },
      ),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.actions.editTitle}
      description={t.actions.builtInHint}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={saving.isPending}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {saving.isError && <Banner tone="danger">{messageOf(saving.error)}</Banner>}
        <TextField
          form={form}
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          maxLength={80}
          isRequired
        />
        <TextareaField
          form={form}
          name="followUp"
          label={texts.followUp}
          hint={texts.followUpHint}
          maxLength={500}
          rows={2}
          isRequired
        />
      </form>
    </Dialog>
  );
}
