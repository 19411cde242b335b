import type { MessageItem } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';
import { sayClock } from '../model/say-time.ts';
import { Avatar } from './Avatar.tsx';
import { RichText } from './RichText.tsx';
import { Sources } from './Sources.tsx';

type Props = { readonly item: MessageItem; readonly isFirst: boolean; readonly isLast: boolean };

/** One message, with its speaker named at the first of a run and its time at the last. */
export function Message({ item, isFirst, isLast }: Props) {
  const { author, text, citations, at } = item;
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
      <Sources citations={citations} />
      {isLast && (
        <time class="time" dateTime={at}>
          {sayClock(at)}
        </time>
      )}
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
