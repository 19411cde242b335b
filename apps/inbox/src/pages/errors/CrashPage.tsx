import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ApiError } from '../../api/api-error.ts';
import { messageOf } from '../../api/message-of.ts';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { MessagePage } from './MessagePage.tsx';

/** What is left when a page could not be shown: what happened, and a way on. */
export function CrashPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  useTitle(t.errors.title);
  return (
    <MessagePage
      title={t.errors.title}
      text={messageOf(error)}
      action={
        error instanceof ApiError ? (
          <Button variant="primary" onClick={() => void router.invalidate()}>
            {t.common.retry}
          </Button>
        ) : (
          <Button variant="primary" onClick={() => location.reload()}>
            {t.errors.reload}
          </Button>
        )
      }
    />
  );
}
