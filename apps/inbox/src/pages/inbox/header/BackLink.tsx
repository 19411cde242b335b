import type { InboxFilter } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { inboxLink } from '../../../components/inbox-link.ts';
import { t } from '../../../strings/t.ts';

type Props = { filter: InboxFilter; agentId: string | null };

/** On a phone, where the thread covers the list. */
export function BackLink({ filter, agentId }: Props) {
  return (
    <Link
      {...inboxLink({ filter, agentId })}
      aria-label={t.conversation.back}
      className="-ml-2.5 inline-flex size-10 shrink-0 items-center justify-center rounded-sm text-ink-2 hover:bg-hover md:hidden"
    >
      <ChevronLeft aria-hidden size={20} />
    </Link>
  );
}
