import type { MessageItem } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { Rating } from '../model/ratings-of.ts';
import { sayClock } from '../model/say-time.ts';
import { Avatar } from './Avatar.tsx';
import { Products } from './Products.tsx';
import { Rate } from './Rate.tsx';
import { RichText } from './RichText.tsx';
import { Sources } from './Sources.tsx';

type Props = {
  readonly item: MessageItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What the visitor has said of it. */
  readonly rating: Rating | null;
  readonly model: PanelModel;
};

/** One message, with its speaker named at the first of a run and its time at the last. */
export function Message({ item, isFirst, isLast, rating, model }: Props) {
  const { author, text, citations, at, outcome } = item;
  if (author.kind === 'system') {
    return (
      <div class="message system">
        <RichText text={text} />
      </div>
    );
  }
  const isOwn = author.kind === 'visitor';
  return (
    <article class={`message ${author.kind}${isFirst ? ' first' : ''}`}>
      <Speaker author={author} isShown={isFirst} />
      <div class="bubble">
        {isOwn ? <p class="plain">{text}</p> : <RichText text={text} citations={citations} />}
      </div>
      <Products citations={citations} />
      <Sources citations={citations} />
      <div class="message-end">
        {isLast && (
          <time class="time" dateTime={at}>
            {sayClock(at)}
          </time>
        )}
        {(outcome === 'answered' || outcome === 'maybe') && (
          <Rate rating={rating} onRate={(given) => void model.rate(item.id, given)} />
        )}
      </div>
    </article>
  );
}

type SpeakerProps = { readonly author: MessageItem['author']; readonly isShown: boolean };

function Speaker({ author, isShown }: SpeakerProps) {
  // Every message names its speaker to those who listen; those who see are told once per run.
  if (author.kind === 'visitor' || author.kind === 'system')
    return <span class="unseen">{panelStrings.you}</span>;
  if (!isShown) return <span class="unseen">{author.name}</span>;
  return (
    <header class="speaker">
      <Avatar name={author.kind === 'agent' ? null : author.name} />
      <span class="speaker-name">{author.name}</span>
      {author.kind === 'agent' && <span class="badge">{panelStrings.agentBadge}</span>}
    </header>
  );
}
