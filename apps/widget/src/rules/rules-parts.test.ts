import { afterEach, expect, test, vi } from 'vitest';
import { isQuiet } from './is-quiet.ts';
import { readVisit } from './read-visit.ts';
import type { RulesPage } from './rules-page.ts';
import { createScrollsAway } from './scrolls-away.ts';

afterEach(() => vi.unstubAllGlobals());

test('WID-32 a visit is known again after a reload, and no other agent’s', () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: kept.set.bind(kept) };
  vi.stubGlobal('sessionStorage', storage);
  readVisit('agt_1').add('shown', 'rule_1');
  const again = readVisit('agt_1');
  expect([again.has('shown', 'rule_1'), again.has('done', 'rule_1')]).toEqual([true, false]);
  again.add('done', 'rule_2');
  expect(readVisit('agt_1').has('shown', 'rule_1')).toBe(true);
  expect(readVisit('agt_2').has('shown', 'rule_1')).toBe(false);
});

test('WID-32 without storage a visit lasts as long as the page', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const visit = readVisit('agt_1');
  visit.add('done', 'rule_1');
  expect(visit.has('done', 'rule_1')).toBe(true);
});

test.each([
  [
    'fast and far up',
    [
      [2000, 0],
      [1850, 100],
      [1690, 200],
    ],
    true,
  ],
  [
    'up in two moves with a halt',
    [
      [2000, 0],
      [1850, 100],
      [1690, 900],
    ],
    false,
  ],
  [
    'slowly up',
    [
      [2000, 0],
      [1900, 250],
      [1800, 500],
      [1700, 750],
      [1600, 1000],
    ],
    false,
  ],
  [
    'down',
    [
      [0, 0],
      [400, 100],
      [900, 200],
    ],
    false,
  ],
  [
    'down and a little up',
    [
      [0, 0],
      [900, 200],
      [700, 300],
    ],
    false,
  ],
  [
    'first down, then fast up',
    [
      [0, 0],
      [900, 200],
      [700, 300],
      [590, 400],
    ],
    true,
  ],
] as const)('WID-31 scrolling %s: leaving %s', (_, places, isLeaving) => {
  const scrollsAway = createScrollsAway();
  expect(places.map(([topPx, atMs]) => scrollsAway(topPx, atMs)).at(-1)).toBe(isLeaving);
});

test.each([
  ['false', undefined, false],
  ['false', { state: 'agent' }, false],
  ['false', { state: 'resolved' }, false],
  ['false', { state: 'queue' }, true],
  ['false', { state: 'collecting' }, true],
  ['false', { state: 'acting' }, true],
  ['false', { state: 'teammate' }, true],
  ['true', undefined, true],
])('WID-33 panel open %s, state %j: quiet %s', (ariaExpanded, state, isStill) => {
  const page = { launcher: { button: { ariaExpanded } }, told: { state } } as unknown as RulesPage;
  expect(isQuiet(page)).toBe(isStill);
});
