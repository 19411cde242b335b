import { type ActionStarts, wireLimits } from '@chatref/protocol';
import { type ReactNode, useState } from 'react';
import { ChipsField } from '../../../form/ChipsField.tsx';
import { t } from '../../../strings/t.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { useEditor } from './EditorContext.tsx';
import { waysOf } from './ways-of.ts';

type Props = { starts: ActionStarts; onChange: (part: Partial<ActionStarts>) => void };

const texts = t.actionEditor.starts.more;

/** Ways in besides phrases. Each is off until it is wanted, and then asks for what it needs. */
export function MoreWays({ starts, onChange }: Props) {
  const [hasKeywords, setHasKeywords] = useState(starts.keywords.length > 0);
  const [isOpenAtFirst] = useState(
    () => waysOf(starts).length > Number(starts.phrases.length > 0) || starts.phrases.length === 0,
  );
  return (
    <details open={isOpenAtFirst} className="rounded-md border border-line">
      <summary className="rounded-md px-3 py-2.5 text-sm font-medium text-ink hover:bg-hover">
        {texts.title}
        <span className="ml-2 font-normal text-ink-3">{texts.titleHint}</span>
      </summary>
      <div className="divide-y divide-line border-t border-line">
        <Way
          label={texts.keywords}
          hint={texts.keywordsHint}
          isOn={hasKeywords}
          onChange={(isOn) => {
            setHasKeywords(isOn);
            if (!isOn) onChange({ keywords: [] });
          }}
        >
          <ChipsField
            label={texts.keywordsLabel}
            placeholder={texts.keywordsPlaceholder}
            removeLabel={t.actionEditor.starts.removePhrase}
            values={starts.keywords}
            onChange={(keywords) => onChange({ keywords: keywords.filter((word) => word.length > 1) })}
            maxCount={wireLimits.maxPhrases}
            maxChars={wireLimits.maxPhraseChars}
            isRequired={false}
          />
        </Way>
        <Way
          label={texts.choice}
          hint={texts.choiceHint}
          isOn={starts.choice !== null}
          onChange={(isOn) => onChange({ choice: isOn ? { description: '', whenNot: '' } : null })}
        >
          {starts.choice !== null && (
            <Choice choice={starts.choice} onChange={(choice) => onChange({ choice })} />
          )}
        </Way>
        <Way
          label={texts.unanswered}
          hint={texts.unansweredHint}
          isOn={starts.unansweredInRow !== null}
          onChange={(isOn) => onChange({ unansweredInRow: isOn ? usualUnanswered : null })}
        >
          <Select
            control={{ 'aria-label': texts.unansweredCount }}
            value={String(starts.unansweredInRow ?? usualUnanswered)}
            options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: texts.inRow(Number(value)) }))}
            onChange={(value) => onChange({ unansweredInRow: Number(value) })}
            className="sm:max-w-60"
          />
        </Way>
        <Way
          label={texts.frustration}
          hint={texts.frustrationHint}
          isOn={starts.frustration !== null}
          onChange={(isOn) => onChange({ frustration: isOn ? 'offer' : null })}
        >
          <Select
            control={{ 'aria-label': texts.frustrationThen }}
            value={starts.frustration ?? 'offer'}
            options={[
              { value: 'offer', label: texts.frustrationOffer },
              { value: 'start', label: texts.frustrationStart },
            ]}
            onChange={(frustration) => onChange({ frustration })}
            className="sm:max-w-80"
          />
        </Way>
        <Way
          label={texts.lowRating}
          hint={texts.lowRatingHint}
          isOn={starts.lowRating}
          onChange={(lowRating) => onChange({ lowRating })}
        />
      </div>
    </details>
  );
}

const usualUnanswered = 2;

type WayProps = {
  label: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children?: ReactNode;
};

function Way({ children, ...way }: WayProps) {
  return (
    <div className="px-3 py-2.5">
      <Switch {...way} />
      {way.isOn && children !== undefined && <div className="mt-3 flex flex-col gap-3">{children}</div>}
    </div>
  );
}

type Chosen = NonNullable<ActionStarts['choice']>;

function Choice({ choice, onChange }: { choice: Chosen; onChange: (choice: Chosen) => void }) {
  const { form } = useEditor();
  return (
    <>
      <Field label={texts.choiceLabel} error={form.errorOf('choice')} isRequired>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={500}
            value={choice.description}
            placeholder={texts.choicePlaceholder}
            onChange={(event) => onChange({ ...choice, description: event.currentTarget.value })}
            onBlur={() => form.touch('choice')}
          />
        )}
      </Field>
      <Field label={texts.whenNot} optionalText={t.common.optional}>
        {(control) => (
          <Textarea
            {...control}
            rows={1}
            maxLength={500}
            value={choice.whenNot}
            placeholder={texts.whenNotPlaceholder}
            onChange={(event) => onChange({ ...choice, whenNot: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
