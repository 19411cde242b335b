import type { WidgetRule } from '@chatref/protocol';
import { readableTextOn } from '../colour/readable-text.ts';
import { rulesStrings } from '../strings/en.ts';
import { isDarkPage } from './is-dark-page.ts';
import css from './rules.css?inline';
import type { RulesPage } from './rules-page.ts';

type Presses = {
  readonly onPress: (rule: WidgetRule) => void;
  readonly onDismiss: (rule: WidgetRule) => void;
};
type Box = { readonly show: (rule: WidgetRule | null) => void };

/**
 * The place above the launcher for one button or card. A shadow root of its own inside the launcher's: neither the page's
 * styles nor the launcher's reach in, and with the Tab key it comes before the launcher.
 */
export function drawBox({ config, launcher, life }: RulesPage, { onPress, onDismiss }: Presses): Box {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  host.style.setProperty('--on', readableTextOn(config.accentColor));
  // There before anything is said in it: what comes into it is read out, without taking the focus.
  const said = document.createElement('div');
  said.role = 'status';
  root.append(said);
  launcher.root.prepend(host);

  let shown: WidgetRule | null = null;
  const dismiss = () => {
    const hadFocus = root.activeElement !== null;
    if (shown) onDismiss(shown);
    if (hadFocus) launcher.button.focus();
  };
  document.addEventListener(
    'keydown',
    (event) => {
      const { activeElement, body } = document;
      // Elsewhere the key is the page's own.
      const isOurs = activeElement === launcher.host || activeElement === body || activeElement === null;
      if (event.key === 'Escape' && shown && isOurs && !event.defaultPrevented) dismiss();
    },
    life,
  );
  return {
    show: (rule) => {
      if (rule?.id === shown?.id) return;
      shown = rule;
      host.className = isDarkPage() ? 'dark' : '';
      said.replaceChildren(...(rule ? [drawRule(rule, { onPress, onDismiss: dismiss })] : []));
    },
  };
}

function drawRule(
  rule: WidgetRule,
  { onPress, onDismiss }: Pick<Presses, 'onPress'> & { readonly onDismiss: () => void },
): HTMLElement {
  const part = document.createElement('section');
  part.className = rule.show;
  part.ariaLabel = rulesStrings.section;
  const go = drawButton('go', rule.label, () => onPress(rule));
  const close = drawButton('close', '', onDismiss);
  close.ariaLabel = rulesStrings.dismiss;
  if (rule.show === 'card' && rule.text !== '') {
    const text = document.createElement('p');
    text.textContent = rule.text;
    part.append(text);
  }
  part.append(go, close);
  return part;
}

function drawButton(className: string, text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  button.onclick = onPress;
  return button;
}
