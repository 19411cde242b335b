import { wireLimits } from '@chatref/protocol';
import { Plus } from 'lucide-react';
import { messageOf } from '../../api/message-of.ts';
import { createSource } from '../../api/sources.ts';
import { TextareaField } from '../../form/TextareaField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useAddSource } from './use-add-source.ts';

const texts = t.knowledge.text_;
const empty = { title: '', text: '' };

export function AddText() {
  const adding = useAddSource((agent, values: typeof empty) =>
    createSource(agent, { kind: 'text', title: values.title.trim(), text: values.text.trim() }),
  );
  const form = useForm({
    initial: empty,
    validate: ({ title, text }) => ({
      title: title.trim() === '' ? texts.titleMissing : undefined,
      text: textError(text.trim()),
    }),
    onSubmit: (values) => adding.mutate(values, { onSuccess: () => form.reset(empty) }),
  });
  return (
    <Card>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {adding.isError && <Banner tone="danger">{messageOf(adding.error)}</Banner>}
        <TextField
          form={form}
          name="title"
          label={texts.titleLabel}
          hint={texts.titleHint}
          placeholder={texts.titlePlaceholder}
          maxLength={wireLimits.maxNameChars}
          isRequired
        />
        <TextareaField
          form={form}
          name="text"
          label={texts.bodyLabel}
          placeholder={texts.bodyPlaceholder}
          rows={5}
          isRequired
        />
        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            icon={<Plus aria-hidden size={16} />}
            isBusy={adding.isPending}
          >
            {texts.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function textError(text: string): string | undefined {
  if (text === '') return texts.bodyMissing;
  const over = text.length - wireLimits.maxTextSourceChars;
  return over > 0 ? texts.bodyTooLong(over) : undefined;
}
