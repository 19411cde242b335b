import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

type Props = {
  isOpen: boolean;
  holderName: string;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: () => void;
};

/** Taking from a teammate is asked once more: they may be in the middle of a sentence. */
export function TakeFromDialog({ isOpen, holderName, isBusy, onClose, onConfirm }: Props) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t.conversation.takeFrom.title(holderName)}
      description={t.conversation.takeFrom.text(holderName)}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button variant="primary" onClick={onConfirm} isBusy={isBusy}>
            {t.conversation.takeOver}
          </Button>
        </>
      }
    />
  );
}
