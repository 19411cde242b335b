import { useEffect, useRef, useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { canAskForPerson, type PanelView } from '../model/panel-view.ts';
import { Icon } from './Icon.tsx';

type Props = { readonly model: PanelModel; readonly view: PanelView };

/** The way to a person is always in here, whatever the agent says. */
export function Menu({ model, view }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    items()[0]?.focus();
    const onDown = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', onDown);
    return () => removeEventListener('pointerdown', onDown);
  }, [isOpen]);

  const close = (run?: () => void) => {
    setOpen(false);
    button.current?.focus();
    run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      // The panel itself stays open.
      event.stopPropagation();
      close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    all.at((at + step) % all.length)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the buttons inside
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon-button"
        aria-label={panelStrings.menu}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        ref={button}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="menu" />
      </button>
      {isOpen && (
        <div class="menu-list" role="menu">
          {view.config.canHandOff && (
            <button
              type="button"
              role="menuitem"
              disabled={!canAskForPerson(view)}
              onClick={() => close(() => void model.act(null, 'button'))}
            >
              <Icon name="person" />
              {panelStrings.talkToPerson}
            </button>
          )}
          <button
            type="button"
            role="menuitem"
            disabled={view.thread === null}
            title={panelStrings.forgetHint}
            onClick={() => close(() => model.forget())}
          >
            <Icon name="trash" />
            {panelStrings.forget}
          </button>
        </div>
      )}
    </div>
  );
}
