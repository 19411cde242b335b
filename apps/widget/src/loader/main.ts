import type { WidgetConfig } from '@chatref/protocol';
import { emit } from './emit.ts';
import { type Commands, startWidget } from './widget.ts';

/** `chatref('open')` and so on. On the page before this script runs: a stub that queues in `q`. */
type Chatref = {
  (name: string, ...rest: readonly unknown[]): void;
  q?: ArrayLike<unknown>[];
  isLoaded?: boolean;
};

declare global {
  interface Window {
    chatref?: Chatref | undefined;
  }
}

const script = document.currentScript;
// A page that takes the script in twice still has one widget.
if (!window.chatref?.isLoaded && script instanceof HTMLScriptElement) void load(script);

async function load({ src, dataset }: HTMLScriptElement): Promise<void> {
  const { origin } = new URL(src);
  const queue = window.chatref?.q ?? [];
  const life = new AbortController();
  let commands: Commands | undefined;
  const chatref: Chatref = (name, ...rest) => {
    const command = commands?.[name];
    if (command) Reflect.apply(command, null, rest);
    else if (commands) console.error(`Chatref: no command "${name}"`);
    else queue.push([name, ...rest]);
  };
  chatref.isLoaded = true;
  window.chatref = chatref;
  listenToButtons(chatref, life);
  try {
    const response = await fetch(`${origin}/w/agents/${dataset['agent']}`);
    const config: WidgetConfig & { detail: string } = await response.json();
    if (!response.ok) throw config.detail;
    commands = startWidget({ origin, config, life });
    for (const call of queue) Reflect.apply(chatref, null, call);
    emit('ready');
  } catch (reason) {
    life.abort();
    const message = typeof reason === 'string' ? reason : `${origin} does not answer. Check that it runs.`;
    console.error(`Chatref: ${message}`);
    emit('error', { message });
  }
}

/**
 * Buttons of the shop's own pages: `data-chatref-action="talk-to-an-expert"`, with fields such as `data-chatref-sku`.
 * One listener on the document, so that elements added later work too.
 */
function listenToButtons(chatref: Chatref, life: AbortController): void {
  const onClick = (event: Event) => {
    const [target] = event.composedPath();
    const button = target instanceof Element && target.closest<HTMLElement>('[data-chatref-action]');
    if (!button) return;
    event.preventDefault();
    chatref('action', button.dataset['chatrefAction'], { ...button.dataset }, 'button');
  };
  document.addEventListener('click', onClick, life);
}
