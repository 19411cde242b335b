import { explainRule, type RulePlace } from '@chatref/client';
import type { WidgetRule } from '@chatref/protocol';

/** A page as it stands, beside what rules are held against. */
export type Moment = RulePlace & {
  /** Since the visitor came to this address. */
  readonly onPageMs: number;
  /** They have made to leave it. */
  readonly isLeaving: boolean;
  /** Shown in this visit already, on an earlier page. */
  readonly wasShown: (ruleId: string) => boolean;
  /** Sent away, or its card pressed, in this visit. */
  readonly isDone: (ruleId: string) => boolean;
};

/** What shows now: of the rules that are due the first card, or else the first button; never two. */
export function pickRule(rules: readonly WidgetRule[], moment: Moment): WidgetRule | null {
  const due = rules.filter((rule) => waitMs(rule, moment) === 0);
  return due.find(({ show }) => show === 'card') ?? due[0] ?? null;
}

/** When to look again: once the next delay is over, or hours begin or end; null when time changes nothing. */
export function nextLookMs(rules: readonly WidgetRule[], moment: Moment): number | null {
  const { nowMs, openWindows } = moment;
  const delays = rules.map((rule) => waitMs(rule, moment)).filter((ms) => ms !== null && ms > 0);
  const asksHours = rules.some(({ hours }) => hours !== 'always');
  const edges = asksHours ? (openWindows ?? []).flatMap(({ from, to }) => [from, to]) : [];
  const next = [...delays, ...edges.map((at) => Date.parse(at) - nowMs).filter((ms) => ms > 0)];
  return next.length > 0 ? Math.min(...next.map(Number)) : null;
}

/** Until the rule is due on this page; null when it is not for it, as things stand. */
function waitMs(rule: WidgetRule, moment: Moment): number | null {
  if (moment.isDone(rule.id) || (rule.isOncePerVisit && moment.wasShown(rule.id))) return null;
  if (!explainRule(rule, moment).shows) return null;
  if (rule.when.kind === 'exit_intent') return moment.isLeaving ? 0 : null;
  return Math.max(0, rule.when.seconds * 1000 - moment.onPageMs);
}
