import type { InboxFilter } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { t } from '../../../strings/t.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { filterItems } from '../../shell/nav-items.ts';

export function EmptyList({ filter }: { filter: InboxFilter }) {
  const { title, text } = t.inbox.empty[filter];
  const Icon = filterItems.find((item) => item.filter === filter)?.icon;
  return (
    <EmptyState
      icon={Icon && <Icon aria-hidden />}
      title={title}
      text={text}
      className="my-auto"
      action={
        filter === 'all' ? (
          <Link to="/agents" className={buttonClass({ variant: 'secondary', size: 'md' })}>
            {t.inbox.emptyAction}
          </Link>
        ) : undefined
      }
    />
  );
}
