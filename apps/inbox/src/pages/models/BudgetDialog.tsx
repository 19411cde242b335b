import { messageOf } from '../../api/message-of.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { useModelCommands } from './use-model-commands.ts';

const texts = t.models.usage;
const formId = 'model-budget';

export function BudgetDialog({ bound, onClose }: { bound: number | null; onClose: () => void }) {
  const { bound: saving } = useModelCommands({ isSaidInPlace: true });
  const form = useForm({
    initial: { tokens: bound === null ? '' : String(bound) },
    validate: ({ tokens }) => ({
      tokens: /^\s*(?:[1-9][\d., ]*)?\s*$/u.test(tokens) ? undefined : texts.invalid,
    }),
    onSubmit: ({ tokens }) =>
      saving.mutate(tokensOf(tokens), {
        onSuccess: () => {
          sayDone(texts.saved);
          onClose();
        },
      }),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.change}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={saving.isPending}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4 pt-1">
        {saving.isError && <Banner tone="danger">{messageOf(saving.error)}</Banner>}
        <TextField
          form={form}
          name="tokens"
          label={texts.label}
          hint={texts.hint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={15}
          optionalText={t.common.optional}
        />
      </form>
    </Dialog>
  );
}

/** "1,000,000" and "1 000 000" are typed alike. */
function tokensOf(text: string): number | null {
  const digits = text.replace(/\D/gu, '');
  return digits === '' ? null : Number(digits);
}
