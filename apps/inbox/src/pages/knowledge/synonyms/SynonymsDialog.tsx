import { synonymLimits } from '@chatref/protocol';
import { messageOf } from '../../../api/message-of.ts';
import { ChipsField } from '../../../form/ChipsField.tsx';
import { useForm } from '../../../form/use-form.ts';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { sayDone } from '../../../ui/toasts.ts';
import { areSameWords } from './same-words.ts';
import { useSaveSynonyms } from './use-save-synonyms.ts';

const texts = t.synonyms;
const formId = 'synonyms';

type Props = {
  /** What to change; null for a new group. */
  group: readonly string[] | null;
  onClose: () => void;
};

export function SynonymsDialog({ group, onClose }: Props) {
  const saving = useSaveSynonyms({ isSaidInPlace: true });
  const form = useForm<{ words: readonly string[] }>({
    initial: { words: group ?? [] },
    validate: ({ words }) => ({
      words: words.length < synonymLimits.minWords ? texts.tooFew : undefined,
    }),
    onSubmit: ({ words }) =>
      saving.mutate(
        (groups) => [...groups.filter((other) => !group || !areSameWords(other, group)), [...words]],
        {
          onSuccess: () => {
            sayDone(texts.saved);
            onClose();
          },
        },
      ),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={group === null ? texts.addTitle : texts.editTitle}
      description={texts.text}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={saving.isPending}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4 pt-1">
        {saving.isError && <Banner tone="danger">{messageOf(saving.error)}</Banner>}
        <ChipsField
          label={texts.label}
          hint={texts.hint(synonymLimits.maxWords)}
          placeholder={texts.placeholder}
          removeLabel={texts.removeWord}
          values={form.values.words}
          error={form.errorOf('words')}
          onChange={(words) => form.set('words', words)}
          maxCount={synonymLimits.maxWords}
          maxChars={synonymLimits.maxChars}
        />
      </form>
    </Dialog>
  );
}
