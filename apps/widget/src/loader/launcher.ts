import type { WidgetConfig } from '@chatref/protocol';
import { launcherStrings } from '../strings/en.ts';
import css from './launcher.css?inline';

export type Launcher = {
  /** Everything of ours on the page is in here, out of reach of the page's styles. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  readonly show: (isOpen: boolean, unread: string) => void;
};

export function drawLauncher({ accentColor }: WidgetConfig): Launcher {
  const host = document.createElement('chatref-widget');
  const root = host.attachShadow({ mode: 'open' });
  // A constructed sheet and properties set by script: neither needs leave of the page's content policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  host.style.setProperty('--a', accentColor);
  const button = document.createElement('button');
  root.append(button);
  // Not in the body: this script may run before it, and some frameworks replace it.
  document.documentElement.append(host);
  return {
    host,
    root,
    button,
    show: (isOpen, unread) => {
      button.ariaExpanded = `${isOpen}`;
      button.className = isOpen ? 'on' : unread && 'new';
      button.ariaLabel = isOpen ? launcherStrings.close : launcherStrings.open + unread;
    },
  };
}
