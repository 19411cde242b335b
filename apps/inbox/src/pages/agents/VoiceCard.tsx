import type { Tone } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { ChipsField } from '../../form/ChipsField.tsx';
import { TextareaField } from '../../form/TextareaField.tsx';
import type { Form } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { GeneralValues } from './general-values.ts';

const texts = t.agents.voice;
const tones: readonly Tone[] = ['friendly', 'plain', 'formal'];
const toneOptions = tones.map((value) => ({ value, label: texts.tones[value] }));

/** How the agent speaks, and what it does not speak about. */
export function VoiceCard({ form }: { form: Form<GeneralValues> }) {
  return (
    <Card
      title={texts.title}
      description={
        <>
          {texts.text}{' '}
          <Link to="/settings/models" className="text-accent-ink underline underline-offset-2">
            {texts.toModels}
          </Link>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={texts.tone} className="sm:max-w-60">
          {({ id }) => (
            <Select
              control={{ id }}
              value={form.values.tone}
              options={toneOptions}
              onChange={(tone) => form.set('tone', tone)}
            />
          )}
        </Field>
        <TextareaField
          form={form}
          name="instructions"
          label={texts.instructions}
          hint={texts.instructionsHint}
          placeholder={texts.instructionsPlaceholder}
          optionalText={t.common.optional}
          rows={3}
        />
        <ChipsField
          label={texts.topics}
          hint={texts.topicsHint}
          placeholder={texts.topicsPlaceholder}
          removeLabel={texts.removeTopic}
          values={form.values.forbiddenTopics}
          onChange={(topics) => form.set('forbiddenTopics', topics)}
          maxCount={30}
          maxChars={80}
          isRequired={false}
          optionalText={t.common.optional}
        />
      </div>
    </Card>
  );
}
