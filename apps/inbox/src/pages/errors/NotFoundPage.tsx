import { Link } from '@tanstack/react-router';
import { t } from '../../strings/t.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { MessagePage } from './MessagePage.tsx';

export function NotFoundPage() {
  useTitle(t.errors.notFoundTitle);
  return (
    <MessagePage
      title={t.errors.notFoundTitle}
      text={t.errors.notFoundText}
      action={
        <Link to="/" className={buttonClass({ variant: 'primary', size: 'md' })}>
          {t.errors.toInbox}
        </Link>
      }
    />
  );
}
