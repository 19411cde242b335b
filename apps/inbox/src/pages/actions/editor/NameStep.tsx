import { wireLimits } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useEditor } from './EditorContext.tsx';
import { Step } from './Step.tsx';

const texts = t.actionEditor.name;

export function NameStep() {
  const { form, action } = useEditor();
  const { values } = form;
  return (
    <Step n={1} title={texts.title} summary={values.name} isOpenAtFirst hasError={form.hasErrorAt('name')}>
      <Field label={texts.label} hint={texts.hint} error={form.errorOf('name')} isRequired>
        {(control) => (
          <Input
            {...control}
            name="name"
            value={values.name}
            placeholder={texts.placeholder}
            autoComplete="off"
            maxLength={wireLimits.maxNameChars}
            onChange={(event) => form.change({ name: event.currentTarget.value })}
            onBlur={() => form.touch('name')}
          />
        )}
      </Field>
      {action?.isBuiltIn !== true && (
        <Switch
          label={texts.enabled}
          hint={values.isEnabled ? texts.enabledHint : texts.disabledHint}
          isOn={values.isEnabled}
          onChange={(isEnabled) => form.change({ isEnabled })}
        />
      )}
    </Step>
  );
}
