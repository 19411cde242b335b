import { expect, test } from 'vitest';
import { createMask } from './mask-secrets.ts';

const key = 'sk_live_a/b+c="9"';
const basic = `Basic ${Buffer.from('shop:pass word/1').toString('base64')}`;

test.each([
  ['as it is', key],
  ['with its scheme', `Bearer ${key}`],
  ['in an address', encodeURIComponent(key)],
  ['in JSON', JSON.stringify({ key })],
  ['in Base64', Buffer.from(key).toString('base64')],
])('CAL-21: a secret is masked %s', (_how, text) => {
  const shown = createMask([`Bearer ${key}`])(`It says: ${text} and more`);
  expect(shown).toContain('••••••');
  expect(shown).not.toContain('sk_live');
  expect(shown).not.toContain(Buffer.from(key).toString('base64'));
  expect(shown).toMatch(/ and more$/u);
});

test('CAL-21: so is the password behind a Basic one', () => {
  const shown = createMask([basic])(`refused for shop with "pass word/1" (${basic})`);
  expect(shown).not.toContain('pass word');
  expect(shown).not.toContain(basic.slice(6));
});

test('CAL-21: what is too short to be a secret masks no other word', () => {
  expect(createMask(['a', ''])('a banana')).toBe('a banana');
});
