import { useBlocker } from '@tanstack/react-router';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

const texts = t.actionEditor.leave;

/** Asks before unsaved changes are left behind, also when the tab is closed. */
export function LeaveGuard({ isGuarded }: { isGuarded: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => isGuarded,
    enableBeforeUnload: () => isGuarded,
    disabled: !isGuarded,
    withResolver: true,
  });
  const isAsking = blocker.status === 'blocked';
  return (
    <Dialog
      isOpen={isAsking}
      onClose={() => blocker.reset?.()}
      title={texts.title}
      description={texts.text}
      width="sm"
      footer={
        <>
          <Button onClick={() => blocker.reset?.()}>{texts.stay}</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {texts.leave}
          </Button>
        </>
      }
    />
  );
}
