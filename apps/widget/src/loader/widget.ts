import type { WidgetConfig } from '@chatref/protocol';
import type { GivenFields, PageVisit, ToLoader, ToPanel } from '../bridge/bridge.ts';
import { emit } from './emit.ts';
import { createFrame, type Frame } from './frame.ts';
import { readKept } from './kept.ts';
import { drawLauncher } from './launcher.ts';
import { phoneWidthPx } from './style.ts';

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
  const { all, set, keyOf } = readKept(config.agentId);
  const { host, root, button, show } = drawLauncher(config);
  const { style } = document.documentElement;
  let frame: Frame | undefined;
  let isOpen = false;
  let unread = '';

  const hear = (message: ToLoader) => {
    if (message.t === 'hello') load().post({ t: 'start', config, kept: all, visit: readVisit() });
    if (message.t === 'close') setOpen(false);
    if (message.t === 'keep') set(message.key, message.value);
    if (message.t === 'event') emit(message.name, message.detail);
    if (message.t === 'unread') {
      unread = message.label;
      emit('unread', { count: message.count });
      show(isOpen, unread);
    }
  };
  const load = () => {
    if (!frame) {
      frame = createFrame({ origin, life, hear });
      root.append(frame.element);
    }
    return frame;
  };
  const setOpen = (now: boolean) => {
    if (now === isOpen) return;
    isOpen = now;
    const { element, post } = load();
    // On a phone the page behind the panel must not scroll along.
    style.overflow = now && innerWidth <= phoneWidthPx ? 'hidden' : '';
    post({ t: 'shown', isShown: now, visit: readVisit() });
    show(now, unread);
    (now ? element : button).focus();
    emit(now ? 'open' : 'close');
  };
  const tell = (message: ToPanel) => {
    setOpen(true);
    load().post(message);
  };
  const unload = () => {
    setOpen(false);
    frame?.element.remove();
    frame = undefined;
    unread = '';
    show(false, unread);
  };

  button.onclick = () => setOpen(!isOpen);
  addEventListener(
    'storage',
    ({ key: name, newValue: value }) => {
      const key = keyOf(name);
      if (key) frame?.post({ t: 'kept', key, value });
    },
    life,
  );
  show(false, '');
  // Somebody who has written before may have been answered since.
  if (all['token']) load();

  return {
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen),
    /** Opens with these words in the text box, for the visitor to send. */
    newMessage: (text?: string) => tell({ t: 'new_message', text }),
    /** Opens and starts an action: its name or id, or the built-in way to a person. */
    action: (action?: string | null, fields?: GivenFields) => tell({ t: 'action', action, fields }),
    on: (name: string, listener: EventListener) => addEventListener(`chatref:${name}`, listener, life),
    off: (name: string, listener: EventListener) => removeEventListener(`chatref:${name}`, listener),
    /** Forgets the visitor, as after signing out of the shop. */
    shutdown: () => {
      for (const key of Object.keys(all)) set(key, null);
      unload();
    },
    /** Takes everything off the page. */
    destroy: () => {
      unload();
      life.abort();
      host.remove();
      window.chatref = undefined;
    },
  };
}

function readVisit(): PageVisit {
  const { URL: url, title, referrer } = document;
  return { url, title, referrer };
}
