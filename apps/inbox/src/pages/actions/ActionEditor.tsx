import type { Action } from '@chatref/protocol';
import { wireLimits } from '@chatref/protocol';
import { Hand } from 'lucide-react';
import { messageOf } from '../../api/message-of.ts';
import { ChipsField } from '../../form/ChipsField.tsx';
import { TextareaField } from '../../form/TextareaField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { actionRequestOf, actionValuesOf, emptyAction, validateAction } from './action-values.ts';
import { FieldsEditor } from './FieldsEditor.tsx';
import { useActionCommands } from './use-action-commands.ts';

const texts = t.actions.form;
const formId = 'action-editor';

type Props = { action: Action | null; onClose: () => void };

export function ActionEditor({ action, onClose }: Props) {
  const { save } = useActionCommands(action?.id ?? null, { isSaidInPlace: true });
  const form = useForm({
    initial: action === null ? emptyAction : actionValuesOf(action),
    validate: validateAction,
    onSubmit: (values) =>
      save.mutate(actionRequestOf(values, action), {
        onSuccess: (saved) => {
          sayDone(t.actions.saved(saved.name));
          onClose();
        },
      }),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={action === null ? t.actions.addTitle : t.actions.editTitle}
      description={t.actions.text}
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={save.isPending}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        {save.isError && <Banner tone="danger">{messageOf(save.error)}</Banner>}
        <TextField
          form={form}
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          placeholder={texts.namePlaceholder}
          autoComplete="off"
          maxLength={wireLimits.maxNameChars}
          isRequired
        />
        <ChipsField
          label={texts.phrases}
          hint={texts.phrasesHint}
          placeholder={texts.phrasesPlaceholder}
          removeLabel={texts.removePhrase}
          error={form.errorOf('phrases')}
          values={form.values.phrases}
          onChange={(phrases) => form.set('phrases', phrases)}
          onBlur={() => form.touch('phrases')}
          maxCount={wireLimits.maxPhrases}
          maxChars={wireLimits.maxPhraseChars}
        />
        <Logic />
        <FieldsEditor
          fields={form.values.fields}
          hasTried={form.errorOf('fields') !== undefined}
          onChange={(fields) => form.set('fields', fields)}
          onBlur={() => form.touch('fields')}
        />
        <TextareaField
          form={form}
          name="followUp"
          label={texts.followUp}
          hint={texts.followUpHint}
          placeholder={texts.followUpPlaceholder}
          optionalText={t.common.optional}
          rows={2}
          maxLength={500}
        />
        <Switch
          label={texts.enabled}
          hint={texts.enabledHint}
          isOn={form.values.isEnabled}
          onChange={(isEnabled) => form.set('isEnabled', isEnabled)}
        />
      </form>
    </Dialog>
  );
}

/** There is one logic so far; a choice of one is shown as what it is. */
function Logic() {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">{texts.logic}</legend>
      <label className="flex items-start gap-3 rounded-md border border-accent bg-accent-soft px-3 py-2.5">
        <input type="radio" name="logic" defaultChecked className="mt-1 accent-(--color-accent)" />
        <span className="min-w-0 flex-1">
          <span className="block text-sm font-medium text-ink">{texts.logicHandoff}</span>
          <span className="block text-sm text-ink-2">{texts.logicHandoffHint}</span>
        </span>
        <Hand aria-hidden size={16} className="mt-0.5 shrink-0 text-accent-ink" />
      </label>
    </fieldset>
  );
}
