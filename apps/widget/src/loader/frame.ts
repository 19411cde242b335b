import type { ToLoader, ToPanel } from '../bridge/bridge.ts';
import { launcherStrings } from '../strings/en.ts';

export type Frame = {
  readonly element: HTMLIFrameElement;
  /** Held back until the panel has said hello. */
  readonly post: (message: ToPanel) => void;
};

/** The panel's frame and the only line to it: messages of that window and that origin, nothing else. */
export function createFrame(origin: string, life: AbortController, hear: (message: ToLoader) => void): Frame {
  const element = document.createElement('iframe');
  element.src = `${origin}/w/panel`;
  element.title = launcherStrings.frame;
  let held: ToPanel[] | null = [];
  const send = (message: ToPanel) => element.contentWindow?.postMessage(message, origin);
  addEventListener(
    'message',
    (event: MessageEvent<ToLoader>) => {
      if (event.source !== element.contentWindow || event.origin !== origin) return;
      const waiting = held;
      // The answer to its hello goes out before what has waited for it.
      held = null;
      hear(event.data);
      waiting?.forEach(send);
    },
    life,
  );
  return {
    element,
    post: (message) => {
      if (held) held.push(message);
      else send(message);
    },
  };
}
