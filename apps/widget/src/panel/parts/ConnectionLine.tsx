import { panelStrings } from '../../strings/en.ts';
import type { PanelView } from '../model/panel-view.ts';
import { Icon } from './Icon.tsx';

/** Says that there is no connection once that has lasted a moment; where the server refused us, in its words. */
export function ConnectionLine({ view, isLost }: { readonly view: PanelView; readonly isLost: boolean }) {
  const { connection, isResuming } = view;
  const problem = connection?.kind === 'lost' ? connection.problem?.detail : undefined;
  return (
    <div role="status">
      {(isLost || isResuming) && (
        <p class="connection">
          <Icon name="away" />
          <span>{isLost ? (problem ?? panelStrings.lost) : panelStrings.unreachable}</span>
        </p>
      )}
    </div>
  );
}
