import type { MessageItem } from '@chatref/protocol';
import { Info } from 'lucide-react';
import { RichText } from '../../components/RichText.tsx';
import { Sources } from '../../components/Sources.tsx';
import { t } from '../../strings/t.ts';
import { unreachable } from '../../unreachable.ts';
import { AgentWriting } from '../inbox/thread/AgentWriting.tsx';
import { bubbleClass } from '../inbox/thread/bubble-class.ts';
import { PendingBubble } from '../inbox/thread/PendingBubble.tsx';
import { SpeakerName } from '../inbox/thread/SpeakerName.tsx';
import { useKeptScroll } from '../inbox/thread/use-kept-scroll.ts';
import { PlaygroundForm } from './PlaygroundForm.tsx';
import type { PlaygroundSession, PlaygroundState } from './playground-session.ts';

type Props = { agentName: string; talk: PlaygroundSession; state: PlaygroundState };

/** The other side of the counter: here the owner is the visitor, so their words are on the right. */
export function PlaygroundThread({ agentName, talk, state }: Props) {
  const { items, head, signals, own } = state;
  const isAnswering = head?.floor.kind === 'agent' && head.floor.isAnswering;
  const form = head?.floor.kind === 'collecting' ? head.floor.form : null;
  const scroll = useKeptScroll({
    first: items[0]?.id ?? null,
    last: [items.length, own.length, isAnswering, signals?.progress?.text.length, head?.seq].join(),
    count: items.length,
  });
  return (
    <div
      ref={scroll.ref}
      onScroll={scroll.onScroll}
      role="log"
      aria-label={t.conversation.messages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="scroll-area min-h-0 flex-1 -outline-offset-2!"
    >
      <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end gap-4 px-4 py-5 sm:px-6">
        {items.map((item) => (item.kind === 'message' ? <Said key={item.id} item={item} /> : null))}
        {own.map((message) => (
          <PendingBubble
            key={message.clientId}
            message={{ ...message, kind: 'reply' }}
            onRetry={() => talk.retry(message.clientId)}
            onDiscard={() => talk.discard(message.clientId)}
          />
        ))}
        {isAnswering && <AgentWriting name={agentName} text={signals?.progress?.text ?? null} side="left" />}
        {form !== null && <PlaygroundForm key={form.collectionId} form={form} talk={talk} />}
        {head?.floor.kind === 'queue' && (
          <p role="status" className="flex items-center justify-center gap-1.5 text-sm text-warn-ink">
            <Info aria-hidden size={14} />
            {t.playground.handoffNote}
          </p>
        )}
      </div>
    </div>
  );
}

function Said({ item }: { item: MessageItem }) {
  const { author } = item;
  if (author.kind === 'visitor') {
    return (
      <article aria-label={t.conversation.from(t.playground.you)} className="flex flex-col items-end gap-1">
        <div className={`${bubbleClass('teammate', 'right')} max-w-[84%]`}>
          <RichText text={item.text} />
        </div>
      </article>
    );
  }
  return (
    <article className="flex max-w-[84%] flex-col items-start gap-1">
      <header className="flex items-center gap-1.5 text-xs">
        <SpeakerName author={author} visitorName="" isYou={false} />
      </header>
      <div className={bubbleClass(voiceOf(author.kind), 'left')}>
        <RichText text={item.text} citations={item.citations} />
      </div>
      <Sources citations={item.citations} />
    </article>
  );
}

function voiceOf(kind: 'agent' | 'teammate' | 'system') {
  switch (kind) {
    case 'agent':
      return 'agent';
    case 'teammate':
      return 'visitor';
    case 'system':
      return 'system';
    default:
      return unreachable(kind);
  }
}
