import type { InboxFilter } from '@chatref/protocol';
import { CircleCheck, Hand, Inbox, type LucideIcon, Sparkles, UserRound } from 'lucide-react';
import { t } from '../../strings/t.ts';

/** The filters of the inbox in the order in which a teammate works through them. */
export const filterItems: readonly { filter: InboxFilter; label: string; icon: LucideIcon }[] = [
  { filter: 'handoff_requested', label: t.inbox.filters.handoff_requested, icon: Hand },
  { filter: 'mine', label: t.inbox.filters.mine, icon: UserRound },
  { filter: 'agent', label: t.inbox.filters.agent, icon: Sparkles },
  { filter: 'all', label: t.inbox.filters.all, icon: Inbox },
  { filter: 'resolved', label: t.inbox.filters.resolved, icon: CircleCheck },
];
