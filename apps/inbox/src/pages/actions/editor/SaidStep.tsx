import { Plus, Trash2 } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import type { TranslationDraft } from './action-values.ts';
import { useEditor } from './EditorContext.tsx';
import { languageName, languages } from './languages.ts';
import { Step } from './Step.tsx';

const texts = t.actionEditor.said;
const maxChars = 1000;
const maxTranslations = 20;

export function SaidStep() {
  const { form } = useEditor();
  const { followUp, followUpClosed, translations, logic } = form.values;
  const change = (next: readonly TranslationDraft[]) => form.change({ translations: next });
  const free = languages.filter((code) => !translations.some(({ language }) => language === code));
  const add = (language: string) =>
    change([...translations, { language, followUp: '', followUpClosed: '', labels: {} }]);
  return (
    <Step
      n={5}
      title={texts.title}
      text={texts.text}
      summary={texts.summary(followUp, translations.length)}
      isOpenAtFirst={followUp !== '' || translations.length > 0}
      hasError={false}
    >
      <Said
        label={logic === 'request_handoff' ? texts.open : texts.followUp}
        hint={texts.openHint}
        placeholder={texts.openPlaceholder}
        value={followUp}
        onChange={(text) => form.change({ followUp: text })}
      />
      {logic === 'request_handoff' && (
        <Said
          label={texts.closed}
          hint={texts.closedHint}
          placeholder={texts.closedPlaceholder}
          value={followUpClosed}
          onChange={(text) => form.change({ followUpClosed: text })}
        />
      )}
      {translations.map((one, index) => (
        <Translation
          key={one.language}
          translation={one}
          onChange={(next) => change(translations.with(index, next))}
          onRemove={() => change(translations.toSpliced(index, 1))}
        />
      ))}
      {translations.length < maxTranslations && (
        <span className="self-start">
          <Menu
            align="start"
            trigger={
              <Button size="sm" icon={<Plus aria-hidden size={14} />}>
                {texts.addLanguage}
              </Button>
            }
          >
            {free.map((code) => (
              <MenuItem key={code} onSelect={() => add(code)}>
                {languageName(code)}
              </MenuItem>
            ))}
          </Menu>
        </span>
      )}
    </Step>
  );
}

type SaidProps = {
  label: string;
  hint?: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
};

function Said({ label, hint, placeholder, value, onChange }: SaidProps) {
  return (
    <Field label={label} hint={hint} optionalText={t.common.optional}>
      {(control) => (
        <Textarea
          {...control}
          rows={2}
          maxLength={maxChars}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type TranslationProps = {
  translation: TranslationDraft;
  onChange: (translation: TranslationDraft) => void;
  onRemove: () => void;
};

function Translation({ translation, onChange, onRemove }: TranslationProps) {
  const { form } = useEditor();
  const name = languageName(translation.language);
  const { labels } = translation;
  return (
    <fieldset className="min-w-0 rounded-md border border-line bg-sunken p-3">
      <legend className="sr-only">{name}</legend>
      <div className="mb-2 flex items-center justify-between">
        <p aria-hidden className="text-sm font-semibold text-ink">
          {name}
        </p>
        <IconButton
          label={texts.removeLanguage(name)}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={onRemove}
        />
      </div>
      <div className="flex flex-col gap-3">
        <Said
          label={texts.followUpIn(name)}
          value={translation.followUp}
          placeholder={form.values.followUp}
          onChange={(followUp) => onChange({ ...translation, followUp })}
        />
        {form.values.logic === 'request_handoff' && (
          <Said
            label={texts.closedIn(name)}
            value={translation.followUpClosed}
            placeholder={form.values.followUpClosed}
            onChange={(followUpClosed) => onChange({ ...translation, followUpClosed })}
          />
        )}
        {form.values.fields.length > 0 && (
          <div className="grid gap-3 sm:grid-cols-2">
            {form.values.fields.map((field) => (
              <Field key={field.id} label={texts.labelIn(field.label, name)} optionalText={t.common.optional}>
                {(control) => (
                  <Input
                    {...control}
                    value={labels[field.id] ?? ''}
                    placeholder={field.label}
                    maxLength={80}
                    autoComplete="off"
                    lang={translation.language}
                    onChange={(event) =>
                      onChange({
                        ...translation,
                        labels: { ...labels, [field.id]: event.currentTarget.value },
                      })
                    }
                  />
                )}
              </Field>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  );
}
