import type { WidgetConfig } from '@chatref/protocol';
import type { GivenFields, ToPanel } from '../bridge/bridge.ts';
import { createDoor } from './door.ts';
import { readKept } from './kept.ts';
import { drawLauncher } from './launcher.ts';

/** What `chatref(name, …)` can do, by name. */
export type Commands = Readonly<Record<string, (...rest: never[]) => void>>;

type Settings = {
  readonly origin: string;
  readonly config: WidgetConfig;
  /** Ends everything that listens. */
  readonly life: AbortController;
};

/** The widget on the page: a launcher, and the panel once it is wanted. */
export function startWidget({ origin, config, life }: Settings): Commands {
  const kept = readKept(config.agentId);
  const launcher = drawLauncher(config);
  const { setOpen, load, unload } = createDoor({ origin, config, life, kept, launcher });
  const tell = (message: ToPanel) => {
    setOpen(true);
    load().post(message);
  };
  launcher.button.onclick = () => setOpen();
  addEventListener(
    'storage',
    ({ key: name, newValue: value }) => {
      const key = kept.keyOf(name);
      if (key) load().post({ t: 'kept', key, value });
    },
    life,
  );
  // Somebody who has written before may have been answered since.
  if (kept.all['token']) load();
  return {
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(),
    /** Opens with these words in the text box, for the visitor to send. */
    newMessage: (text?: string) => tell({ t: 'new_message', text }),
    /** Opens and starts an action: its name or id, or the built-in way to a person. */
    action: (action?: string | null, fields?: GivenFields) => tell({ t: 'action', action, fields }),
    on: (name: string, listener: EventListener) => addEventListener(`chatref:${name}`, listener, life),
    off: (name: string, listener: EventListener) => removeEventListener(`chatref:${name}`, listener),
    /** Forgets the visitor, as after signing out of the shop. */
    shutdown: () => {
      for (const key of Object.keys(kept.all)) kept.set(key, null);
      unload();
    },
    /** Takes everything off the page. */
    destroy: () => {
      unload();
      life.abort();
      launcher.host.remove();
      window.chatref = undefined;
    },
  };
}
