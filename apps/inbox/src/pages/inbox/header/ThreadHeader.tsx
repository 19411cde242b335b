import type { Presence } from '@chatref/client';
import type { ConversationPage, InboxFilter, TeammateHead } from '@chatref/protocol';
import { PanelRight } from 'lucide-react';
import { FloorBadge } from '../../../components/FloorBadge.tsx';
import { WaitingClock } from '../../../components/WaitingClock.tsx';
import type { OpenConversation } from '../../../live/open-conversation.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { BackLink } from './BackLink.tsx';
import { FloorActions } from './FloorActions.tsx';
import { floorOfHead } from './floor-of-head.ts';
import { Onlookers } from './Onlookers.tsx';
import { VisitorPresence } from './VisitorPresence.tsx';

type Props = {
  page: ConversationPage;
  head: TeammateHead;
  /** Null while it is not known who is here. */
  presence: Presence | null;
  open: OpenConversation;
  filter: InboxFilter;
  agentId: string | null;
  areDetailsOpen: boolean;
  onToggleDetails: () => void;
};

/** Who it is, who has the floor, and what can be done about it. Where it is narrow the actions have a row of their own. */
export function ThreadHeader(props: Props) {
  const { page, head, presence, open, filter, agentId, areDetailsOpen, onToggleDetails } = props;
  const { workspace } = useSession();
  const { floor } = head;
  const { visitor } = page;
  return (
    <header className="@container shrink-0 border-b border-line">
      <div className="flex flex-wrap items-center gap-x-3 px-4 @xl:h-14 @xl:flex-nowrap">
        <div className="flex h-14 min-w-0 flex-1 items-center gap-2.5">
          <BackLink filter={filter} agentId={agentId} />
          <Avatar kind="visitor" name={visitor.name} />
          <div className="min-w-0 flex-1">
            <div className="flex min-w-0 items-center gap-2">
              <h2 className="truncate text-sm font-semibold text-ink">{visitor.name}</h2>
              {presence && <VisitorPresence isHere={presence.visitor} />}
            </div>
            <div className="flex min-w-0 items-center gap-2 overflow-hidden">
              <FloorBadge floor={floorOfHead(floor, workspace.teammateId)} />
              {floor.kind === 'queue' && <WaitingClock since={floor.requestedAt} />}
            </div>
          </div>
          <Onlookers teammates={presence?.teammates ?? []} />
        </div>
        <div className="flex items-center gap-2 @max-xl:order-last @max-xl:w-full @max-xl:pb-2.5">
          <FloorActions head={head} open={open} conversationId={page.batch.conversationId} />
        </div>
        <IconButton
          label={areDetailsOpen ? t.conversation.closeDetails : t.conversation.openDetails}
          aria-expanded={areDetailsOpen}
          icon={<PanelRight aria-hidden size={18} />}
          isActive={areDetailsOpen}
          onClick={onToggleDetails}
        />
      </div>
    </header>
  );
}
