import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { messageOf } from '../api/message-of.ts';
import { t } from '../strings/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

type Props = { title: string; error: unknown; onRetry: () => void; isRetrying?: boolean; action?: ReactNode };

/** In place of what could not be loaded: what happened, what to do, and the button for it. */
export function LoadFailed({ title, error, onRetry, isRetrying = false, action }: Props) {
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff aria-hidden />}
        title={title}
        text={messageOf(error)}
        action={
          action ?? (
            <Button onClick={onRetry} isBusy={isRetrying}>
              {t.common.retry}
            </Button>
          )
        }
      />
    </div>
  );
}
