import { describe, expect, test } from 'vitest';
import { matchesPage } from './matches-page.ts';
import { explainRule } from './page-rules.ts';

describe('CLI-50 a pattern names pages', () => {
  test.each([
    ['/checkout*', 'https://shop.example/checkout', true],
    ['/checkout*', 'https://shop.example/checkout/payment?step=2', true],
    ['/checkout*', 'https://shop.example/en/checkout', false],
    ['/returns', 'https://shop.example/returns', true],
    ['/returns', 'https://shop.example/Returns/?from=mail#how', true],
    ['/returns', 'https://shop.example/returns-policy', false],
    ['/builder/*', 'https://shop.example/builder/step/2', true],
    ['/builder/*', 'https://shop.example/builder', true],
    ['/builder/*', 'https://shop.example/builders', false],
    ['/*/guitars/*', 'https://shop.example/en/guitars/ms-1', true],
    ['/*/guitars/*', 'https://shop.example/guitars/ms-1', false],
    ['/*.html', 'https://shop.example/a.html', true],
    ['/*.html', 'https://shop.example/a.htm', false],
    ['/a*a', '/a', false],
    ['/', 'https://shop.example', true],
    ['/', 'https://shop.example/a', false],
    ['/*', 'https://shop.example/', true],
    ['/*', '/anything/at/all', true],
  ])('CLI-50 %s and %s: %s', (pattern, address, isNamed) => {
    expect(matchesPage(pattern, address)).toBe(isNamed);
  });

  test.each([
    ['/search?q=*', 'https://shop.example/search?q=amp', true],
    ['/search?q=*', 'https://shop.example/search', false],
    ['/#/checkout*', 'https://shop.example/#/checkout/1', true],
    ['/#/checkout*', 'https://shop.example/?a=1#/basket', false],
    ['https://shop.example/a', 'https://SHOP.example/a', true],
    ['https://shop.example/a', 'https://other.example/a', false],
    ['https://shop.example/a', 'http://shop.example/a', false],
    ['/für-zuhause', 'https://shop.example/f%C3%BCr-zuhause', true],
    ['/100%', 'https://shop.example/100%', true],
  ])(
    'CLI-50 origin, query and fragment count where it has them: %s and %s: %s',
    (pattern, address, isNamed) => {
      expect(matchesPage(pattern, address)).toBe(isNamed);
    },
  );

  test('CLI-50 many stars take no time', () => {
    const startedMs = performance.now();
    expect(matchesPage(`/${'*a'.repeat(90)}b`, `/${'a'.repeat(1900)}`)).toBe(false);
    expect(performance.now() - startedMs).toBeLessThan(50);
  });
});

const rule = {
  pages: ['/checkout*'],
  exceptPages: ['/checkout/done'],
  hours: 'always',
  device: 'any',
} as const;
const openWindows = [{ from: '2026-03-02T09:00:00Z', to: '2026-03-02T18:00:00Z' }];
const at = (iso: string) => ({ nowMs: Date.parse(iso), openWindows });
const place = {
  url: 'https://shop.example/checkout',
  device: 'desktop',
  ...at('2026-03-02T12:00:00Z'),
} as const;

describe('CLI-51 a page rule says whether it shows, and why', () => {
  test.each([
    ['on a page it names', {}, {}, [true, 'page', '/checkout*']],
    ['switched off', { isEnabled: false }, {}, [false, 'disabled', null]],
    ['on another page', {}, { url: 'https://shop.example/' }, [false, 'other_page', null]],
    ['on an exception', {}, { url: '/checkout/done' }, [false, 'excepted', '/checkout/done']],
    ['on another device', { device: 'phone' }, {}, [false, 'device', null]],
    ['on its device', { device: 'phone' }, { device: 'phone' }, [true, 'page', '/checkout*']],
    ['within hours', { hours: 'open' }, {}, [true, 'page', '/checkout*']],
    ['at the minute of closing', { hours: 'open' }, at('2026-03-02T18:00:00Z'), [false, 'closed', null]],
    ['for closed hours, while open', { hours: 'closed' }, at('2026-03-02T09:00:00Z'), [false, 'open', null]],
    [
      'for closed hours, while closed',
      { hours: 'closed' },
      at('2026-03-02T08:59:59Z'),
      [true, 'page', '/checkout*'],
    ],
    [
      'where no hours are set it is open',
      { hours: 'open' },
      { openWindows: null },
      [true, 'page', '/checkout*'],
    ],
  ] as const)('CLI-51 %s', (_, more, where, said) => {
    const { shows, because, pattern } = explainRule({ ...rule, ...more }, { ...place, ...where });
    expect([shows, because, pattern]).toEqual(said);
  });
});
