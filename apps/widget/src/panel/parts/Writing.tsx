import type { LiveSignals } from '@chatref/client';
import { panelStrings } from '../../strings/en.ts';
import type { Floor } from '../model/panel-view.ts';
import { Avatar } from './Avatar.tsx';
import { RichText } from './RichText.tsx';

type Props = { readonly floor: Floor; readonly signals: LiveSignals; readonly agentName: string };

/** What is being written just now: the words of a running turn, or three points. */
export function Writing({ floor, signals: { progress, typing }, agentName }: Props) {
  const isActing = floor.kind === 'acting';
  const isAgent = isActing || (floor.kind === 'agent' && floor.isAnswering);
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
        {isActing ? (
          <Acting />
        ) : isAgent && progress ? (
          <RichText text={progress.text} />
        ) : (
          <Points label={isAgent ? panelStrings.writing : panelStrings.typing(name)} />
        )}
      </div>
    </div>
  );
}

/** A call to the shop's system: what is waited for is said, for it may take its time. */
function Acting() {
  return (
    <span class="acting">
      {panelStrings.acting}
      <span aria-hidden="true">
        <Points label="" />
      </span>
    </span>
  );
}

function Points({ label }: { readonly label: string }) {
  return (
    <span class="points" role="img" aria-label={label}>
      <i />
      <i />
      <i />
    </span>
  );
}
