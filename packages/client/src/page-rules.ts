import type { PageRule, WidgetRules } from '@chatref/protocol';
import { matchesPage } from './matches-page.ts';

/** What a rule is held against. */
export type RulePlace = {
  readonly url: string;
  readonly device: 'desktop' | 'phone';
  readonly nowMs: number;
  /** Null: always open. */
  readonly openWindows: WidgetRules['openWindows'];
};

/** `pattern` is the one that decided, where one did. */
export type RuleVerdict =
  | { readonly shows: true; readonly because: 'page'; readonly pattern: string }
  | { readonly shows: false; readonly because: 'excepted'; readonly pattern: string }
  | {
      readonly shows: false;
      readonly because: 'disabled' | 'other_page' | 'device' | 'closed' | 'open';
      readonly pattern: null;
    };

type Rule = Pick<PageRule, 'hours' | 'device'> & {
  readonly pages: readonly string[];
  readonly exceptPages: readonly string[];
  readonly isEnabled?: boolean;
};

/** Whether a page rule shows on this page, and why; delays and the leaving of the page come on top. */
export function explainRule(rule: Rule, { url, device, nowMs, openWindows }: RulePlace): RuleVerdict {
  const no = (because: 'disabled' | 'other_page' | 'device' | 'closed' | 'open') =>
    ({ shows: false, because, pattern: null }) as const;
  if (rule.isEnabled === false) return no('disabled');
  const page = rule.pages.find((pattern) => matchesPage(pattern, url));
  if (page === undefined) return no('other_page');
  const excepted = rule.exceptPages.find((pattern) => matchesPage(pattern, url));
  if (excepted !== undefined) return { shows: false, because: 'excepted', pattern: excepted };
  if (rule.device !== 'any' && rule.device !== device) return no('device');
  const isOpen = openWindows === null || openWindows.some((window) => isWithin(window, nowMs));
  if (rule.hours === 'open' && !isOpen) return no('closed');
  if (rule.hours === 'closed' && isOpen) return no('open');
  return { shows: true, because: 'page', pattern: page };
}

/** Half open: at the minute of closing it is closed. */
function isWithin({ from, to }: { readonly from: string; readonly to: string }, nowMs: number): boolean {
  return Date.parse(from) <= nowMs && nowMs < Date.parse(to);
}
