import type { PageRule } from '@chatref/protocol';
import { Trash2 } from 'lucide-react';
import { ChipsField } from '../../../form/ChipsField.tsx';
import { t } from '../../../strings/t.ts';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useEditor } from './EditorContext.tsx';

const texts = t.actionEditor.pages;

type Props = { rule: PageRule; n: number; onChange: (rule: PageRule) => void; onRemove: () => void };

export function PageRuleEditor({ rule, n, onChange, onRemove }: Props) {
  const { form } = useEditor();
  const place = `rule-${rule.id}`;
  const change = (part: Partial<PageRule>) => onChange({ ...rule, ...part });
  const patterns = { maxCount: 20, maxChars: 200, removeLabel: texts.removePage };
  return (
    <fieldset className="min-w-0 rounded-md border border-line bg-sunken p-3">
      <legend className="sr-only">{texts.ruleN(n)}</legend>
      <div className="mb-3 flex items-center gap-2">
        <p aria-hidden className="flex-1 text-sm font-semibold text-ink">
          {texts.ruleN(n)}
        </p>
        <Switch
          label={texts.ruleOn(n)}
          isLabelHidden
          isOn={rule.isEnabled}
          onChange={(isEnabled) => change({ isEnabled })}
        />
        <IconButton label={texts.removeRule(n)} icon={<Trash2 aria-hidden size={16} />} onClick={onRemove} />
      </div>
      <div className="flex flex-col gap-3">
        <ChipsField
          {...patterns}
          label={texts.pages}
          hint={texts.pagesHint}
          placeholder="/checkout*"
          error={form.errorOf(`${place}.pages`)}
          values={rule.pages}
          onChange={(pages) => change({ pages: [...pages] })}
          onBlur={() => form.touch(`${place}.pages`)}
          isRequired
        />
        <ChipsField
          {...patterns}
          label={texts.except}
          placeholder="/checkout/thanks"
          error={form.errorOf(`${place}.exceptPages`)}
          values={rule.exceptPages}
          onChange={(exceptPages) => change({ exceptPages: [...exceptPages] })}
          onBlur={() => form.touch(`${place}.exceptPages`)}
          isRequired={false}
          optionalText={t.common.optional}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={texts.show}>
            {({ id }) => (
              <Select
                control={{ id }}
                value={rule.show}
                options={[
                  { value: 'button', label: texts.shows.button },
                  { value: 'card', label: texts.shows.card },
                ]}
                onChange={(show) => change({ show })}
              />
            )}
          </Field>
          <Field label={texts.label} error={form.errorOf(`${place}.label`)} isRequired>
            {(control) => (
              <Input
                {...control}
                value={rule.label}
                maxLength={40}
                autoComplete="off"
                onChange={(event) => change({ label: event.currentTarget.value })}
                onBlur={() => form.touch(`${place}.label`)}
              />
            )}
          </Field>
        </div>
        {rule.show === 'card' && (
          <Field label={texts.cardText} optionalText={t.common.optional}>
            {(control) => (
              <Input
                {...control}
                value={rule.text}
                maxLength={200}
                autoComplete="off"
                placeholder={texts.cardPlaceholder}
                onChange={(event) => change({ text: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
        <When rule={rule} onChange={change} />
        <Switch
          label={texts.once}
          hint={texts.onceHint}
          isOn={rule.isOncePerVisit}
          onChange={(isOncePerVisit) => change({ isOncePerVisit })}
        />
      </div>
    </fieldset>
  );
}

const delays = [0, 3, 5, 10, 20, 30, 60, 120];

/** When, at which hours and on which devices. */
function When({ rule, onChange }: { rule: PageRule; onChange: (part: Partial<PageRule>) => void }) {
  const { when } = rule;
  const seconds = when.kind === 'after' ? [...new Set([...delays, when.seconds])] : delays;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Field label={texts.when}>
        {({ id }) => (
          <Select
            control={{ id }}
            value={when.kind === 'after' ? String(when.seconds) : 'exit_intent'}
            options={[
              ...seconds
                .toSorted((a, b) => a - b)
                .map((value) => ({ value: String(value), label: texts.after(value) })),
              { value: 'exit_intent', label: texts.onExit, hint: texts.onExitHint },
            ]}
            onChange={(value) =>
              onChange({
                when: value === 'exit_intent' ? { kind: value } : { kind: 'after', seconds: Number(value) },
              })
            }
          />
        )}
      </Field>
      <Field label={texts.hours}>
        {({ id }) => (
          <Select
            control={{ id }}
            value={rule.hours}
            options={(['always', 'open', 'closed'] as const).map((value) => ({
              value,
              label: texts.hoursOf[value],
            }))}
            onChange={(hours) => onChange({ hours })}
          />
        )}
      </Field>
      <Field label={texts.device}>
        {({ id }) => (
          <Select
            control={{ id }}
            value={rule.device}
            options={(['any', 'desktop', 'phone'] as const).map((value) => ({
              value,
              label: texts.devices[value],
            }))}
            onChange={(device) => onChange({ device })}
          />
        )}
      </Field>
    </div>
  );
}
