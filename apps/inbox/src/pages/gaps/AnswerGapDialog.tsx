import { type Gap, sourceLimits } from '@chatref/protocol';
import { useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { TextareaField } from '../../form/TextareaField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TrialBox } from './TrialBox.tsx';
import { useGapCommands } from './use-gap-commands.ts';
import { useTrial } from './use-trial.ts';

const texts = t.gaps.dialog;
const formId = 'answer-gap';

/** Writes the answer, has it learned, and shows what a visitor is told now. */
export function AnswerGapDialog({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const { answer } = useGapCommands({ isSaidInPlace: true });
  const [saved, setSaved] = useState<{ sourceId: string; question: string } | null>(null);
  const trial = useTrial(saved);
  const form = useForm({
    initial: { question: gap.question, answer: '' },
    validate: ({ question, answer: text }) => ({
      question: question.trim() === '' ? texts.questionMissing : undefined,
      answer: text.trim() === '' ? texts.answerMissing : undefined,
    }),
    onSubmit: ({ question, answer: text }) => {
      setSaved(null);
      answer.mutate(
        { id: gap.id, pair: { question: question.trim(), answer: text.trim() } },
        // As it was asked, not as it was written down now: that is what has to be found.
        { onSuccess: ({ sourceId }) => setSaved({ sourceId, question: gap.question }) },
      );
    },
  });
  const isDone = trial?.kind === 'tried' && trial.explanation.outcome === 'answered';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.title}
      description={texts.text}
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>{isDone ? texts.close : t.common.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant={isDone ? 'secondary' : 'primary'}
            isBusy={answer.isPending || trial?.kind === 'learning' || trial?.kind === 'trying'}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4 pt-1">
        {answer.isError && <Banner tone="danger">{messageOf(answer.error)}</Banner>}
        <TextField
          form={form}
          name="question"
          label={texts.question}
          hint={texts.questionHint}
          maxLength={sourceLimits.maxQuestionChars}
          autoComplete="off"
          isRequired
        />
        <TextareaField
          form={form}
          name="answer"
          label={texts.answer}
          placeholder={texts.answerPlaceholder}
          rows={4}
          maxLength={sourceLimits.maxAnswerChars}
          isRequired
        />
        {trial !== null && <TrialBox trial={trial} />}
      </form>
    </Dialog>
  );
}
