import { sourceLimits } from '@chatref/protocol';
import { Trash2 } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import type { PairErrors, PairValues } from './qa-values.ts';

const texts = t.knowledge.qa;

type Props = {
  pair: PairValues;
  number: number;
  errors: PairErrors | null;
  onChange: (pair: PairValues) => void;
  /** Absent for the only one. */
  onRemove?: (() => void) | undefined;
};

export function QaPair({ pair, number, errors, onChange, onRemove }: Props) {
  return (
    <li className="flex items-start gap-2 rounded-md border border-line bg-sunken p-3">
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <Field label={texts.question(number)} error={errors?.question} isRequired>
          {(control) => (
            <Input
              {...control}
              value={pair.question}
              placeholder={texts.questionPlaceholder}
              maxLength={sourceLimits.maxQuestionChars}
              onChange={(event) => onChange({ ...pair, question: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={texts.answer(number)} error={errors?.answer} isRequired>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={pair.answer}
              placeholder={texts.answerPlaceholder}
              maxLength={sourceLimits.maxAnswerChars}
              onChange={(event) => onChange({ ...pair, answer: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {onRemove !== undefined && (
        <IconButton label={texts.remove(number)} icon={<Trash2 aria-hidden size={16} />} onClick={onRemove} />
      )}
    </li>
  );
}
