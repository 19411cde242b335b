import { usualSiteSettings } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { siteErrors, siteSettingsOf, siteValuesOf } from './site-values.ts';

const usual = siteValuesOf(usualSiteSettings);

test('settings survive the way through the form', () => {
  expect(siteSettingsOf(usual)).toEqual(usualSiteSettings);
  expect(Object.values(siteErrors(usual)).every((error) => error === undefined)).toBe(true);
});

test.each(['0', '5001', '-3', '1.5', 'many', ''])('a page limit of %j is told', (maxPages) => {
  expect(siteErrors({ ...usual, maxPages }).maxPages).toContain('1 to 5,000');
});

test('a pattern that is no path is named', () => {
  expect(siteErrors({ ...usual, exclude: ['/ok/*', 'blog'] }).exclude).toContain('“blog”');
});
