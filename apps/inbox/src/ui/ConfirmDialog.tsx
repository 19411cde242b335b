import type { ReactNode } from 'react';
import { t } from '../strings/t.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** Says what will be gone, and what stays. */
  description: ReactNode;
  confirmLabel: string;
  isBusy?: boolean;
};

/** Only for what cannot be undone. */
export function ConfirmDialog(props: Props) {
  const { isOpen, onClose, onConfirm, title, description, confirmLabel, isBusy = false } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      description={description}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button variant="danger" onClick={onConfirm} isBusy={isBusy}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
