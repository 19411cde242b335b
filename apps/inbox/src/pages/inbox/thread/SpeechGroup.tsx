import type { Author } from '@chatref/protocol';
import { clsx } from 'clsx';
import { StickyNote } from 'lucide-react';
import { RichText } from '../../../components/RichText.tsx';
import { Sources } from '../../../components/Sources.tsx';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { formatClockTime, formatInstant } from '../../../time/format-clock-time.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { bubbleClass, type Voice } from './bubble-class.ts';
import { RatingBadge } from './RatingBadge.tsx';
import { SpeakerAvatar } from './SpeakerAvatar.tsx';
import { SpeakerName } from './SpeakerName.tsx';
import type { Entry, Speech } from './timeline.ts';

type Props = { entry: Extract<Entry, { kind: 'speech' }>; visitorName: string };

/** One speaker's messages in a row. The visitor on the left; everybody who speaks for the shop on the right. */
export function SpeechGroup({ entry, visitorName }: Props) {
  const { author, items, isNote } = entry;
  const { workspace } = useSession();
  const isYou = author.kind === 'teammate' && author.id === workspace.teammateId;
  const isLeft = author.kind === 'visitor';
  const voice: Voice = isNote ? 'note' : author.kind;
  const [first] = items;
  return (
    <article
      aria-label={t.conversation.from(nameOf(author, visitorName, isYou))}
      className={clsx('flex gap-2.5', !isLeft && 'flex-row-reverse')}
    >
      <SpeakerAvatar author={author} visitorName={visitorName} />
      <div className={clsx('flex max-w-[min(34rem,84%)] min-w-0 flex-col gap-1', !isLeft && 'items-end')}>
        <header className={clsx('flex max-w-full items-center gap-1.5 text-xs', !isLeft && 'justify-end')}>
          <SpeakerName author={author} visitorName={visitorName} isYou={isYou} />
          {isNote && (
            <Badge tone="note" icon={<StickyNote aria-hidden />}>
              {t.conversation.noteBadge}
            </Badge>
          )}
          <time dateTime={first.at} title={formatInstant(first.at)} className="tabular shrink-0 text-ink-3">
            {formatClockTime(first.at)}
          </time>
        </header>
        {items.map((item) => (
          <Bubble key={item.id} item={item} voice={voice} />
        ))}
      </div>
    </article>
  );
}

function Bubble({ item, voice }: { item: Speech; voice: Voice }) {
  const citations = item.kind === 'message' ? item.citations : [];
  return (
    <div className={clsx('flex max-w-full min-w-0 flex-col', voice !== 'visitor' && 'items-end')}>
      <div
        className={bubbleClass(voice, voice === 'visitor' ? 'left' : 'right')}
        title={formatInstant(item.at)}
      >
        <RichText text={item.text} citations={citations} />
      </div>
      <Sources citations={citations} />
      {item.kind === 'message' && <AnswerFacts item={item} />}
    </div>
  );
}

/** What a teammate should know of an answer at a glance: that it was none, that a person was offered, what the visitor thought of it. */
function AnswerFacts({ item }: { item: Extract<Speech, { kind: 'message' }> }) {
  const facts = [
    ...(item.outcome === 'maybe' || item.outcome === 'not_found'
      ? [t.conversation.outcome[item.outcome]]
      : []),
    ...(item.offersPerson ? [t.conversation.offeredPerson] : []),
  ];
  if (facts.length === 0 && item.rating === undefined) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-xs text-ink-3">
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      {item.rating !== undefined && <RatingBadge rating={item.rating} />}
    </p>
  );
}

function nameOf(author: Author, visitorName: string, isYou: boolean): string {
  switch (author.kind) {
    case 'visitor':
      return visitorName;
    case 'agent':
      return t.conversation.agentName(author.name);
    case 'teammate':
      return isYou ? t.conversation.you : author.name;
    case 'system':
      return t.conversation.system;
  }
}
