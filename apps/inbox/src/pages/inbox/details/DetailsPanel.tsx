import type { ConversationPage, TeammateHead, TimelineItem } from '@chatref/protocol';
import { clsx } from 'clsx';
import { ChevronLeft, X } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CallsSection } from './CallsSection.tsx';
import { CollectedSection } from './CollectedSection.tsx';
import { HandoffSection } from './HandoffSection.tsx';
import { ModelUseSection } from './ModelUseSection.tsx';
import { PastSection } from './PastSection.tsx';
import { VisitorSection } from './VisitorSection.tsx';

type Props = {
  page: ConversationPage;
  head: TeammateHead;
  items: readonly TimelineItem[];
  /** Over the thread instead of beside it: on tablets, and on phones with the whole screen. */
  isOverlay: boolean;
  onClose: () => void;
};

export function DetailsPanel({ page, head, items, isOverlay, onClose }: Props) {
  return (
    <aside
      aria-label={t.details.title}
      className={clsx(
        'flex min-h-0 flex-col bg-canvas',
        isOverlay
          ? 'w-full md:absolute md:inset-y-0 md:right-0 md:z-20 md:w-80 md:border-l md:border-line md:shadow-dialog'
          : 'w-75 shrink-0 border-l border-line',
      )}
    >
      <header className="flex h-14 shrink-0 items-center gap-1 border-b border-line px-4">
        <IconButton
          label={t.conversation.closeDetails}
          icon={<ChevronLeft aria-hidden size={20} />}
          className="-ml-2.5 md:hidden"
          onClick={onClose}
        />
        <h2 className="flex-1 text-sm font-semibold text-ink">{t.details.title}</h2>
        <IconButton
          label={t.conversation.closeDetails}
          icon={<X aria-hidden size={16} />}
          className="max-md:hidden"
          onClick={onClose}
        />
      </header>
      <div className="scroll-area min-h-0 flex-1 divide-y divide-line pb-[env(safe-area-inset-bottom)]">
        <VisitorSection visitor={page.visitor} />
        <HandoffSection head={head} items={items} />
        <CollectedSection collected={page.collected} />
        <CallsSection agentId={page.agent.id} conversationId={page.batch.conversationId} />
        <ModelUseSection conversationId={page.batch.conversationId} items={items} />
        <PastSection visitor={page.visitor} />
      </div>
    </aside>
  );
}
