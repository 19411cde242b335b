import { wireLimits } from '@chatref/protocol';
import { type FormEvent, useState } from 'react';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';

type Props = {
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  /** Null when nothing was written. */
  onSubmit: (note: string | null) => void;
};

const texts = t.conversation.handback;
const formId = 'hand-back';

export function HandBackDialog({ isOpen, isBusy, onClose, onSubmit }: Props) {
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(note.trim() === '' ? null : note.trim());
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={texts.title}
      description={texts.text}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            {texts.submit}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label={texts.noteLabel} hint={texts.noteHint} optionalText={t.common.optional}>
          {(control) => (
            <Textarea
              {...control}
              value={note}
              rows={3}
              maxLength={wireLimits.maxNoteChars}
              placeholder={texts.notePlaceholder}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
