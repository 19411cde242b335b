import { sourceLimits, wireLimits } from '@chatref/protocol';
import { Plus } from 'lucide-react';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { QaPair } from './QaPair.tsx';
import { emptyQa, freshPair, pairErrors, type QaValues } from './qa-values.ts';

const texts = t.knowledge.qa;

type Props = {
  formId: string;
  initial: QaValues;
  onSubmit: (values: QaValues, reset: () => void) => void;
};

/** A list of questions with their answers. */
export function QaSourceForm({ formId, initial, onSubmit }: Props) {
  const form = useForm<QaValues>({
    initial,
    validate: ({ title, pairs }) => ({
      title: title.trim() === '' ? t.knowledge.text_.titleMissing : undefined,
      pairs: pairs.some((pair) => pairErrors(pair) !== null) ? texts.questionMissing : undefined,
    }),
    onSubmit: (values) => onSubmit(values, () => form.reset(emptyQa())),
  });
  const { pairs } = form.values;
  const set = (next: QaValues['pairs']) => form.set('pairs', next);
  return (
    <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <TextField
        form={{ ...form, set: (_name, value) => form.set('title', value) }}
        name="title"
        label={texts.titleLabel}
        placeholder={texts.titlePlaceholder}
        maxLength={wireLimits.maxNameChars}
        isRequired
      />
      <ol className="flex flex-col gap-3">
        {pairs.map((pair, n) => (
          <QaPair
            key={pair.key}
            pair={pair}
            number={n + 1}
            errors={form.errorOf('pairs') === undefined ? null : pairErrors(pair)}
            onChange={(changed) => set(pairs.map((other) => (other.key === pair.key ? changed : other)))}
            onRemove={
              pairs.length > 1 ? () => set(pairs.filter((other) => other.key !== pair.key)) : undefined
            }
          />
        ))}
      </ol>
      {pairs.length < sourceLimits.maxPairs && (
        <div>
          <Button icon={<Plus aria-hidden size={16} />} onClick={() => set([...pairs, freshPair()])}>
            {texts.more}
          </Button>
        </div>
      )}
    </form>
  );
}
