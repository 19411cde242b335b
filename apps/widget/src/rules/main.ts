import type { WidgetRule, WidgetRules } from '@chatref/protocol';
import { drawBox } from './draw-box.ts';
import { fetchRules } from './fetch-rules.ts';
import { isQuiet } from './is-quiet.ts';
import { rulesLimits } from './limits.ts';
import { noticeAddress } from './notice-address.ts';
import { noticeLeaving } from './notice-leaving.ts';
import { type Moment, nextLookMs, pickRule } from './pick-rule.ts';
import { readPageValues, readPlace } from './read-place.ts';
import { readVisit } from './read-visit.ts';
import type { RulesPage } from './rules-page.ts';

/** Shows buttons and cards on the pages that an owner has named, until the widget's life ends. */
export function showRules(page: RulesPage): void {
  const { origin, config, life, action } = page;
  const { agentId } = config;
  const visit = readVisit(agentId);
  let { rules, openWindows }: WidgetRules = { rules: [], openWindows: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let here = newPage(0);

  const box = drawBox(page, {
    onPress: (rule) => {
      if (rule.show === 'card') visit.add('done', rule.id);
      action(rule.actionId, readPageValues(), 'page_rule');
    },
    onDismiss: (rule) => {
      visit.add('done', rule.id);
      look();
    },
  });
  const readMoment = (): Moment => ({
    ...readPlace(),
    openWindows,
    onPageMs: performance.now() - here.sinceMs,
    isLeaving: here.isLeaving,
    wasShown: (id) => visit.has('shown', id) && !here.shown.has(id),
    isDone: (id) => visit.has('done', id),
  });
  const note = (rule: WidgetRule) => {
    here.shown.add(rule.id);
    if (rule.isOncePerVisit) visit.add('shown', rule.id);
  };
  const look = () => {
    clearTimeout(timer);
    if (life.signal.aborted) return;
    const moment = readMoment();
    const rule = isQuiet(page) ? null : pickRule(rules, moment);
    if (rule) note(rule);
    box.show(rule);
    const nextMs = nextLookMs(rules, moment);
    if (nextMs !== null) timer = setTimeout(look, Math.min(nextMs, rulesLimits.refreshMs));
  };
  const refresh = async () => {
    ({ rules, openWindows } = (await fetchRules(origin, agentId)) ?? { rules, openWindows });
    look();
  };

  noticeAddress(() => {
    here = newPage(performance.now());
    look();
  }, life);
  noticeLeaving(() => {
    // Whoever is with us already is not held up later.
    if (isQuiet(page)) return;
    here.isLeaving = true;
    look();
  }, life);
  for (const name of ['open', 'close', 'state']) addEventListener(`chatref:${name}`, look, life);
  const again = setInterval(refresh, rulesLimits.refreshMs);
  life.signal.addEventListener('abort', () => {
    clearInterval(again);
    clearTimeout(timer);
  });
  void refresh();
}

/** `sinceMs` on the clock of `performance.now()`: 0 is when the document began to load. */
function newPage(sinceMs: number) {
  return { sinceMs, isLeaving: false, shown: new Set<string>() };
}
