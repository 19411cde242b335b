import { wireLimits } from '@chatref/protocol';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { TextEditor } from './TextEditor.tsx';

const texts = t.knowledge.text_;

export type TextValues = { title: string; text: string };
export const emptyText: TextValues = { title: '', text: '' };

type Props = {
  formId: string;
  initial: TextValues;
  /** Told what was written, and how to begin anew. */
  onSubmit: (values: TextValues, reset: () => void) => void;
};

/** Title and text; the button that sends it stands wherever the form is shown. */
export function TextSourceForm({ formId, initial, onSubmit }: Props) {
  const form = useForm({
    initial,
    validate: ({ title, text }) => ({
      title: title.trim() === '' ? texts.titleMissing : undefined,
      text: textError(text.trim()),
    }),
    onSubmit: ({ title, text }) =>
      onSubmit({ title: title.trim(), text: text.trim() }, () => form.reset(emptyText)),
  });
  return (
    <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <TextField
        form={form}
        name="title"
        label={texts.titleLabel}
        hint={texts.titleHint}
        placeholder={texts.titlePlaceholder}
        maxLength={wireLimits.maxNameChars}
        isRequired
      />
      <TextEditor form={form} />
    </form>
  );
}

function textError(text: string): string | undefined {
  if (text === '') return texts.bodyMissing;
  const over = text.length - wireLimits.maxTextSourceChars;
  return over > 0 ? texts.bodyTooLong(over) : undefined;
}
