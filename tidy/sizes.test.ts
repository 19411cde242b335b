import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Build, measureInbox, measureWidget } from './sizes.ts';

/** Text that does not compress, so that its length shows in the result. */
const bulk = (bytes: number) =>
  `export const x = '${randomBytes(bytes)
    .toString('latin1')
    .replace(/['\\\r\n]/g, '.')}';`;
const build = (files: Record<string, string>): Build =>
  new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text, 'latin1')]));
const inboxBytes = (files: Record<string, string>) => measureInbox(build(files))[0]?.bytes ?? 0;

const page =
  '<link rel="stylesheet" href="/w/a/p.css"><script type="module" crossorigin src="/w/a/p.js"></script>';

test('the widget is its loader, and its loader with all that the panel loads at once', () => {
  const files = {
    'widget.js': bulk(1000),
    'rules.js': bulk(2000),
    'panel.html': page,
    'a/p.js': `import { x } from './shared.js'; import('./later.js');`,
    'a/p.css': 'p { color: red }',
    'a/shared.js': bulk(20_000),
    'a/later.js': bulk(90_000),
  };
  const [loader, rules, opened] = measureWidget(build(files));
  expect(loader).toMatchObject({ maxBytes: 2048 });
  expect(loader?.bytes).toBeGreaterThan(800);
  expect(loader?.bytes).toBeLessThan(1200);
  expect(rules?.bytes).toBeGreaterThan(1600);
  expect(opened?.bytes).toBeGreaterThan(18_000);
  expect(opened?.bytes).toBeLessThan(25_000);
});

test('without a page the whole build counts', () => {
  const [, , opened] = measureWidget(build({ 'widget.js': '1', 'rules.js': '1', 'panel.js': bulk(40_000) }));
  expect(opened?.bytes).toBeGreaterThan(opened?.maxBytes ?? 0);
});

test('a build without the loader is an error, not a small size', () => {
  expect(() => measureWidget(build({ 'panel.js': '1' }))).toThrow('no widget.js');
});

test('the inbox counts scripts, also those that a script exports from', () => {
  const files = { 'index.html': page, 'a/p.css': bulk(9000), 'a/p.js': `export * from './b.js';` };
  expect(inboxBytes({ ...files, 'a/b.js': bulk(5000) })).toBeGreaterThan(4000);
  expect(inboxBytes({ ...files, 'a/b.js': '1' })).toBeLessThan(100);
});

test('an inbox that loads nothing is an error', () => {
  expect(() => measureInbox(build({ 'index.html': '<p>' }))).toThrow('no page that loads a script');
});
