import type { WidgetRule } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { type Moment, nextLookMs, pickRule } from './pick-rule.ts';

const rule = (id: string, more: Partial<WidgetRule> = {}): WidgetRule => ({
  id,
  actionId: 'act_1',
  show: 'button',
  label: 'Help',
  text: '',
  pages: ['/checkout*'],
  exceptPages: [],
  when: { kind: 'after', seconds: 0 },
  isOncePerVisit: false,
  hours: 'always',
  device: 'any',
  ...more,
});
const opensMs = Date.parse('2026-03-02T09:00:00Z');
const moment = (more: Partial<Moment> = {}): Moment => ({
  url: 'https://shop.example/checkout',
  device: 'desktop',
  nowMs: opensMs - 60_000,
  openWindows: [{ from: '2026-03-02T09:00:00Z', to: '2026-03-02T18:00:00Z' }],
  onPageMs: 0,
  isLeaving: false,
  wasShown: () => false,
  isDone: () => false,
  ...more,
});
const picked = (rules: readonly WidgetRule[], more?: Partial<Moment>) => pickRule(rules, moment(more))?.id;
const after = (seconds: number) => ({ kind: 'after', seconds }) as const;
const leaving = { when: { kind: 'exit_intent' } } as const;

describe('WID-30 one thing at a time', () => {
  test('WID-30 the first rule that is due, in the order told', () => {
    expect(picked([rule('away', { pages: ['/returns'] }), rule('a'), rule('b')])).toBe('a');
    expect(picked([])).toBeUndefined();
  });
  test('WID-30 a card goes before a button', () => {
    expect(picked([rule('a'), rule('card', { show: 'card' }), rule('card2', { show: 'card' })])).toBe('card');
  });
});

describe('WID-31 when', () => {
  const late = rule('late', { when: after(10), show: 'card' });
  test('WID-31 a delay counts from the coming to the page, and says when to look again', () => {
    expect([
      picked([rule('a'), late], { onPageMs: 9_999 }),
      picked([rule('a'), late], { onPageMs: 10_000 }),
    ]).toEqual(['a', 'late']);
    expect(nextLookMs([rule('a'), late], moment({ onPageMs: 4_000 }))).toBe(6_000);
    expect(nextLookMs([rule('a'), late], moment({ onPageMs: 10_000 }))).toBeNull();
  });
  test('WID-31 at the leaving of the page, and no sooner', () => {
    expect(picked([rule('exit', leaving)], { onPageMs: 900_000 })).toBeUndefined();
    expect(picked([rule('exit', leaving)], { isLeaving: true })).toBe('exit');
    expect(nextLookMs([rule('exit', leaving)], moment())).toBeNull();
  });
  test('WID-31 the beginning and end of hours are looked at as they come', () => {
    const open = rule('open', { hours: 'open' });
    expect([picked([open]), picked([open], { nowMs: opensMs })]).toEqual([undefined, 'open']);
    expect(nextLookMs([open], moment())).toBe(60_000);
    expect(nextLookMs([open], moment({ nowMs: opensMs }))).toBe(9 * 3_600_000);
  });
});

describe('WID-32 once per visit', () => {
  const once = rule('once', { isOncePerVisit: true });
  test('WID-32 not again where it was shown on an earlier page', () => {
    expect(picked([once, rule('b')], { wasShown: (id) => id === 'once' })).toBe('b');
    expect(picked([rule('a')], { wasShown: () => true })).toBe('a');
  });
  test('WID-32 what was sent away stays away', () => {
    expect(picked([once, rule('b')], { isDone: (id) => id === 'once' })).toBe('b');
  });
});
