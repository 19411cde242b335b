import type { WidgetConfig } from '@chatref/protocol';
import type { GivenFields, StartedBy, ToPanel } from '../bridge/bridge.ts';
import { createDoor } from './door.ts';
import { told } from './emit.ts';
import { readKept } from './kept.ts';
import { drawLauncher } from './launcher.ts';
import { startRules } from './start-rules.ts';

/** What `chatref(name, …)` can do, by name. */
export type Commands = Readonly<Record<string, (...rest: never[]) => void>>;

type Settings = {
  readonly origin: string;
  readonly config: WidgetConfig;
  /** Ends everything that listens. */
  readonly life: AbortController;
};

/** The widget on the page: a launcher, and the panel once it is wanted. */
export function startWidget(settings: Settings): Commands {
  const { config, life } = settings;
  const kept = readKept(config.agentId);
  const launcher = drawLauncher(config);
  const { setOpen, load, unload } = createDoor(settings, kept, launcher);
  const tell = (message: ToPanel) => {
    setOpen(true);
    load().post(message);
  };
  const action = (action?: string | null, fields?: GivenFields, by?: StartedBy) =>
    tell({ t: 'action', action, fields, by });
  const toggle = () => setOpen();
  launcher.button.onclick = toggle;
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
  if (config.hasPageRules) startRules({ ...settings, launcher, told, action });
  return {
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle,
    /** Opens with these words in the text box, for the visitor to send. */
    newMessage: (text?: string) => tell({ t: 'new_message', text }),
    /** Opens and starts an action: its name or id, or the way to a person. */
    action,
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
