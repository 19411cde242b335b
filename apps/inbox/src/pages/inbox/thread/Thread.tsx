import type { ConversationPage, TeammateHead } from '@chatref/protocol';
import { ArrowDown, MessageSquareDashed } from 'lucide-react';
import { useMemo } from 'react';
import type { ConversationState, OpenConversation } from '../../../live/open-conversation.ts';
import { t } from '../../../strings/t.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { AgentWriting } from './AgentWriting.tsx';
import { DayBreak } from './DayBreak.tsx';
import { EarlierButton } from './EarlierButton.tsx';
import { MarkerLine } from './MarkerLine.tsx';
import { NewsAnnouncer } from './NewsAnnouncer.tsx';
import { PendingBubble } from './PendingBubble.tsx';
import { SomebodyTyping } from './SomebodyTyping.tsx';
import { SpeechGroup } from './SpeechGroup.tsx';
import { type Entry, timelineOf } from './timeline.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

type Props = { open: OpenConversation; state: ConversationState; head: TeammateHead; page: ConversationPage };

export function Thread({ open, state, head, page }: Props) {
  const { thread, signals, own } = state;
  const entries = useMemo(() => timelineOf(thread.items), [thread.items]);
  const visitorName = page.visitor.name;
  const isAnswering = head.floor.kind === 'agent' && head.floor.isAnswering;
  const scroll = useKeptScroll({
    first: thread.items[0]?.id ?? null,
    last: [
      thread.cursor,
      own.length,
      isAnswering,
      signals.progress?.text.length,
      signals.typing !== null,
    ].join(),
    count: thread.items.length,
  });
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroll.ref}
        onScroll={scroll.onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t.conversation.messages}
        className="scroll-area min-h-0 flex-1 -outline-offset-2!"
      >
        <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end gap-4 px-4 py-5 sm:px-6">
          {thread.hasEarlier && <EarlierButton onLoad={() => open.live.loadEarlier()} />}
          {entries.length === 0 && (
            <EmptyState
              icon={<MessageSquareDashed aria-hidden />}
              title={t.conversation.emptyTitle}
              text={t.conversation.emptyText}
            />
          )}
          {entries.map((entry) => (
            <EntryView key={entry.key} entry={entry} visitorName={visitorName} />
          ))}
          {isAnswering && (
            <AgentWriting name={page.agent.name} text={signals.progress?.text ?? null} side="right" />
          )}
          {own.map((message) => (
            <PendingBubble
              key={message.clientId}
              message={message}
              onRetry={() => open.retry(message)}
              onDiscard={() => open.discard(message)}
            />
          ))}
          {signals.typing !== null && (
            <SomebodyTyping text={t.conversation.somebodyTyping(signals.typing.name ?? visitorName)} />
          )}
        </div>
      </div>
      {scroll.missed > 0 && (
        <button
          type="button"
          onClick={scroll.toEnd}
          className="absolute bottom-3 left-1/2 inline-flex h-8 -translate-x-1/2 animate-rise items-center gap-1.5 rounded-full bg-inverse px-3 text-sm font-medium text-on-inverse shadow-pop pointer-coarse:h-10"
        >
          <ArrowDown aria-hidden size={14} />
          {t.conversation.newMessages(scroll.missed)}
        </button>
      )}
      <NewsAnnouncer items={thread.items} visitorName={visitorName} />
    </div>
  );
}

function EntryView({ entry, visitorName }: { entry: Entry; visitorName: string }) {
  switch (entry.kind) {
    case 'day':
      return <DayBreak at={entry.at} />;
    case 'marker':
      return <MarkerLine item={entry.item} waitedMs={entry.waitedMs} />;
    case 'speech':
      return <SpeechGroup entry={entry} visitorName={visitorName} />;
  }
}
