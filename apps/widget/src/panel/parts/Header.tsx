import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { floorOf, type PanelView } from '../model/panel-view.ts';
import { stateLine } from '../model/state-line.ts';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';

type Props = { readonly model: PanelModel; readonly view: PanelView };

/** Whose conversation this is, that an AI answers here, and who has the floor. */
export function Header({ model, view }: Props) {
  const { config } = view;
  const floor = floorOf(view);
  const { text, tone } = stateLine(floor);
  return (
    <header class="head">
      <Avatar name={floor.kind === 'teammate' ? floor.name : null} />
      <div class="head-text">
        <h1>
          {/* While a person has the floor, no name of an AI stands above their words. */}
          <span class="head-name">{floor.kind === 'teammate' ? config.shopName : config.name}</span>
          {floor.kind !== 'teammate' && <span class="badge">{panelStrings.agentRole}</span>}
        </h1>
        <p class={`state state-${tone}`} role="status">
          {text}
        </p>
      </div>
      <Menu model={model} view={view} />
      <button type="button" class="icon-button" aria-label={panelStrings.close} onClick={() => model.close()}>
        <Icon name="close" />
      </button>
    </header>
  );
}
