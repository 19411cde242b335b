import { type ActionStarts, wireLimits } from '@chatref/protocol';
import { ChipsField } from '../../../form/ChipsField.tsx';
import { t } from '../../../strings/t.ts';
import { CopyField } from '../../../ui/CopyField.tsx';
import { useEditor } from './EditorContext.tsx';
import { MoreWays } from './MoreWays.tsx';
import { Step } from './Step.tsx';
import { waysOf } from './ways-of.ts';

const texts = t.actionEditor.starts;

export function StartsStep() {
  const { form, action } = useEditor();
  const { starts, name } = form.values;
  const change = (part: Partial<ActionStarts>) => form.change({ starts: { ...starts, ...part } });
  const marker = name
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return (
    <Step
      n={2}
      title={texts.title}
      text={action?.isBuiltIn === true ? texts.builtInText : texts.text}
      summary={waysOf(starts).join(' · ') || texts.onlyButton}
      isOpenAtFirst
      hasError={form.hasErrorAt('choice')}
    >
      <ChipsField
        label={texts.phrases}
        hint={texts.phrasesHint}
        placeholder={texts.phrasesPlaceholder}
        removeLabel={texts.removePhrase}
        values={starts.phrases}
        onChange={(phrases) => change({ phrases: [...phrases] })}
        maxCount={wireLimits.maxPhrases}
        maxChars={wireLimits.maxPhraseChars}
        isRequired={false}
      />
      <MoreWays starts={starts} onChange={change} />
      <details className="group rounded-md border border-line bg-sunken px-3 py-2">
        <summary className="text-sm font-medium text-ink">{texts.button}</summary>
        <div className="mt-2 flex flex-col gap-2 text-sm text-ink-2">
          <p>{texts.buttonText}</p>
          <CopyField
            isCode
            name={texts.buttonCode}
            value={`<button data-chatref-action="${marker || 'talk-to-an-expert'}">${name || texts.buttonLabel}</button>`}
          />
          <p>{texts.scriptText}</p>
          <CopyField
            isCode
            name={texts.scriptCode}
            value={`chatref('action', '${marker || 'talk-to-an-expert'}')`}
          />
        </div>
      </details>
    </Step>
  );
}
