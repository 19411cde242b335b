import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';
import { Avatar } from './Avatar.tsx';
import { RichText } from './RichText.tsx';

type Props = { readonly model: PanelModel; readonly view: PanelView };

/** What the agent opens with, and questions to start with while nothing has been said. */
export function Greeting({ model, view: { config, thread, pending, isResuming } }: Props) {
  const isNew = thread === null && pending.length === 0 && !isResuming;
  return (
    <>
      <article class="message agent first">
        <header class="speaker">
          <Avatar name={null} />
          <span class="speaker-name">{config.name}</span>
          <span class="badge">{panelStrings.agentBadge}</span>
        </header>
        <div class="bubble">
          <RichText text={config.greeting} />
        </div>
      </article>
      {isNew && config.starterQuestions.length > 0 && (
        <ul class="starters" aria-label={panelStrings.starters}>
          {config.starterQuestions.map((question) => (
            <li key={question}>
              <button type="button" onClick={() => model.send(question)}>
                {question}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
