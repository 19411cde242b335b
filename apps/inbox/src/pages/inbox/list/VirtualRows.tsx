import type { InboxFilter, InboxRow } from '@chatref/protocol';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { t } from '../../../strings/t.ts';
import { Spinner } from '../../../ui/Spinner.tsx';
import { ConversationRow } from './ConversationRow.tsx';

type Props = {
  rows: readonly InboxRow[];
  filter: InboxFilter;
  agentId: string | null;
  openId: string | null;
  hasMore: boolean;
  /** Called while the end is in sight and more is there. */
  onEnd: () => void;
};

/** Every row is as high as the next, so that ten thousand of them need no measuring. */
const rowHeight = 92;

export function VirtualRows({ rows, filter, agentId, openId, hasMore, onEnd }: Props) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const count = rows.length + (hasMore ? 1 : 0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.conversationId ?? 'more',
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const isEndInSight = hasMore && (items.at(-1)?.index ?? 0) >= rows.length;
  useEffect(() => {
    if (isEndInSight) onEnd();
  }, [isEndInSight, onEnd]);
  return (
    <div ref={scrollRef} className="scroll-area min-h-0 flex-1">
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            <li
              key={item.key}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0 top-0"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              {row === undefined ? (
                <p role="status" className="flex h-full items-center justify-center gap-2 text-sm text-ink-3">
                  <Spinner size={14} />
                  {t.inbox.loadMore}
                </p>
              ) : (
                <ConversationRow
                  row={row}
                  filter={filter}
                  agentId={agentId}
                  isOpen={row.conversationId === openId}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
