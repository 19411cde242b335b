import type { WidgetConfig } from '@chatref/protocol';
import type { PageVisit, ToLoader } from '../bridge/bridge.ts';
import { emit, told } from './emit.ts';
import { createFrame, type Frame } from './frame.ts';
import type { Kept } from './kept.ts';
import type { Launcher } from './launcher.ts';
import { phoneWidthPx } from './limits.ts';

export type Door = {
  /** Opens or closes; without an argument it does the other of the two. */
  readonly setOpen: (now?: boolean) => void;
  /** The panel's frame, loaded now if it was not. */
  readonly load: () => Frame;
  readonly unload: () => void;
};

type Settings = {
  readonly origin: string;
  readonly config: WidgetConfig;
  readonly life: AbortController;
};

/** Opens and closes the panel, and does what it asks for. */
export function createDoor({ origin, config, life }: Settings, kept: Kept, launcher: Launcher): Door {
  const { root, button, show } = launcher;
  let frame: Frame | undefined;
  let isOpen = false;
  let unread = '';

  const hear = (message: ToLoader) => {
    if (message.t === 'hello') load().post({ t: 'start', config, kept: kept.all, visit: readVisit() });
    if (message.t === 'close') setOpen(false);
    if (message.t === 'keep') kept.set(message.key, message.value);
    if (message.t === 'event') emit(message.name, message.detail);
    if (message.t === 'unread') {
      unread = message.label;
      show(isOpen, unread);
    }
  };
  const load = () => {
    if (!frame) {
      frame = createFrame(origin, life, hear);
      root.append(frame.element);
    }
    return frame;
  };
  const setOpen = (now = !isOpen) => {
    if (now === isOpen) return;
    isOpen = now;
    const { element, post } = load();
    // On a phone the page behind the panel must not scroll along.
    document.documentElement.style.overflow = now && innerWidth <= phoneWidthPx ? 'hidden' : '';
    post({ t: 'shown', isShown: now, visit: readVisit() });
    show(now, unread);
    (now ? element : button).focus();
    emit(now ? 'open' : 'close');
  };
  const unload = () => {
    setOpen(false);
    frame?.element.remove();
    frame = undefined;
    unread = '';
    told['state'] = undefined;
    show(false, unread);
  };
  show(false, unread);
  return { setOpen, load, unload };
}

function readVisit(): PageVisit {
  const { URL: url, title, referrer } = document;
  return { url, title, referrer };
}
