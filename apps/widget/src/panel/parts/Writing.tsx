import type { LiveSignals } from '@chatref/client';
import { panelStrings } from '../../strings/en.ts';
import type { Floor } from '../model/panel-view.ts';
import { Avatar } from './Avatar.tsx';
import { RichText } from './RichText.tsx';

type Props = { readonly floor: Floor; readonly signals: LiveSignals; readonly agentName: string };

/** What is being written just now: the words of a running turn, or three points. */
export function Writing({ floor, signals: { progress, typing }, agentName }: Props) {
  const isAgent = floor.kind === 'agent' && floor.isAnswering;
  if (!isAgent && typing === null) return null;
  const name = typing?.name ?? panelStrings.somebody;
  return (
    // Read out when it is done, not word by word.
    <div class={`message ${isAgent ? 'agent' : 'teammate'} first`} aria-live="off">
      <div class="speaker">
        <Avatar name={isAgent ? null : name} />
        <span class="speaker-name">{isAgent ? agentName : name}</span>
        {isAgent && <span class="badge">{panelStrings.agentBadge}</span>}
      </div>
      <div class="bubble">
        {isAgent && progress ? (
          <RichText text={progress.text} />
        ) : (
          <span
            class="points"
            role="img"
            aria-label={isAgent ? panelStrings.writing : panelStrings.typing(name)}
          >
            <i />
            <i />
            <i />
          </span>
        )}
      </div>
    </div>
  );
}
