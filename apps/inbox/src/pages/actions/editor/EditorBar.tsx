import { Eye } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useEditor } from './EditorContext.tsx';
import { ShopperPreview } from './ShopperPreview.tsx';

const texts = t.actionEditor;

type Props = { isNew: boolean; isBusy: boolean; onSave: () => void; onDiscard: () => void };

/** Always in sight at the end of the page: what is unsaved, and the buttons for it. */
export function EditorBar({ isNew, isBusy, onSave, onDiscard }: Props) {
  const { form } = useEditor();
  const [isPreviewing, setPreviewing] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 rounded-md bg-raised p-2 pl-4 shadow-pop">
      <p role="status" className="min-w-24 flex-1 truncate text-sm text-ink-2">
        {form.isChanged ? t.common.unsaved : isNew ? texts.notSaved : texts.allSaved}
      </p>
      <Button
        variant="ghost"
        className="lg:hidden"
        icon={<Eye aria-hidden size={16} />}
        onClick={() => setPreviewing(true)}
      >
        {texts.preview.button}
      </Button>
      {form.isChanged && (
        <Button variant="ghost" onClick={onDiscard}>
          {t.common.discard}
        </Button>
      )}
      <Button variant="primary" isBusy={isBusy} isDisabled={!form.isChanged && !isNew} onClick={onSave}>
        {texts.save}
      </Button>
      <Dialog isOpen={isPreviewing} onClose={() => setPreviewing(false)} title={texts.preview.title}>
        <ShopperPreview values={form.values} isTitleHidden />
      </Dialog>
    </div>
  );
}
