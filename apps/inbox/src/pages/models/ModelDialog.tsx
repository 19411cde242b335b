import type { Model, ModelProvider } from '@chatref/protocol';
import { messageOf } from '../../api/message-of.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { ModelTrialBox } from './ModelTrialBox.tsx';
import {
  isAtSamePlace,
  type ModelValues,
  modelRequestOf,
  modelValuesOf,
  validateModel,
} from './model-values.ts';
import { useModelCommands } from './use-model-commands.ts';

const texts = t.models;
const formId = 'model';
const providers: readonly ModelProvider[] = ['openai-compatible', 'anthropic', 'google'];
const providerOptions = providers.map((value) => ({
  value,
  label: texts.providers[value],
  hint: texts.providerHints[value],
}));

/** `model` null: a new one. */
export function ModelDialog({ model, onClose }: { model: Model | null; onClose: () => void }) {
  const { save } = useModelCommands({ isSaidInPlace: true });
  const form = useForm<ModelValues>({
    initial: modelValuesOf(model),
    validate: validateModel,
    onSubmit: (values) =>
      save.mutate(
        { id: model?.id ?? null, body: modelRequestOf(values, model) },
        {
          onSuccess: () => {
            sayDone(texts.saved(values.label.trim()));
            onClose();
          },
        },
      ),
  });
  const isOwnServer = form.values.provider === 'openai-compatible';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={model === null ? texts.addTitle : texts.editTitle(model.label)}
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
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4 pt-1">
        {save.isError && <Banner tone="danger">{messageOf(save.error)}</Banner>}
        <Field label={texts.form.provider} hint={texts.providerHints[form.values.provider]}>
          {({ id }) => (
            <Select
              control={{ id }}
              value={form.values.provider}
              options={providerOptions}
              onChange={(provider) => form.set('provider', provider)}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            form={form}
            name="label"
            label={texts.form.label}
            hint={texts.form.labelHint}
            placeholder={texts.form.labelPlaceholder}
            autoComplete="off"
            maxLength={80}
            isRequired
          />
          <TextField
            form={form}
            name="name"
            label={texts.form.name}
            hint={texts.form.nameHint}
            autoComplete="off"
            maxLength={200}
            isRequired
          />
        </div>
        <TextField
          form={form}
          name="baseUrl"
          type="url"
          label={texts.form.baseUrl}
          hint={isOwnServer ? texts.form.baseUrlHint : texts.form.baseUrlOwn}
          placeholder="https://api.example.com/v1"
          autoComplete="off"
          isRequired={isOwnServer}
          {...(isOwnServer ? {} : { optionalText: t.common.optional })}
        />
        <KeyField model={model} values={form.values} onChange={(apiKey) => form.set('apiKey', apiKey)} />
        <ModelTrialBox
          request={() => ({ modelId: model?.id ?? null, model: modelRequestOf(form.values, model) })}
          isReady={Object.values(validateModel({ ...form.values, label: '-' })).every(
            (error) => error === undefined,
          )}
        />
      </form>
    </Dialog>
  );
}

type KeyProps = { model: Model | null; values: ModelValues; onChange: (apiKey: string) => void };

function KeyField({ model, values, onChange }: KeyProps) {
  const isStored = model?.hasKey === true;
  const isKept = isStored && isAtSamePlace(values, model);
  const hint = isKept ? texts.form.keyKept : isStored ? texts.form.keyNewPlace : texts.form.keyHint;
  return (
    <Field label={texts.form.key} hint={hint} optionalText={t.common.optional}>
      {(control) => (
        <PasswordInput
          {...control}
          name="api-key"
          autoComplete="off"
          placeholder={isKept ? texts.form.keyPlaceholder : ''}
          value={values.apiKey}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
