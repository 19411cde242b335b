import type { WorkspaceId } from '@chatref/core';
import { expect, test } from 'vitest';
import { createSecrets } from './create-secrets.ts';

const secrets = createSecrets('the secret of this server');
const at = { workspaceId: 'wsp_1' as WorkspaceId, owner: 'act_1', name: 'header:authorization' };

test('CAL-20: what is sealed opens in its place, and never looks alike twice', () => {
  const text = 'Bearer κλειδί "quoted"\n';
  const [one, other] = [secrets.seal(at, text), secrets.seal(at, text)];
  expect(secrets.open(at, one)).toBe(text);
  expect(secrets.open(at, other)).toBe(text);
  expect(one.equals(other)).toBe(false);
  expect(one.includes('Bearer')).toBe(false);
  expect(secrets.open(at, secrets.seal(at, ''))).toBe('');
});

test.each([
  ['another workspace', { ...at, workspaceId: 'wsp_2' as WorkspaceId }],
  ['another owner', { ...at, owner: 'act_2' }],
  ['another name', { ...at, name: 'header:cookie' }],
  ['parts cut elsewhere', { ...at, owner: 'act_1header', name: ':authorization' }],
])('CAL-20: it does not open for %s', (_what, elsewhere) => {
  expect(secrets.open(elsewhere, secrets.seal(at, 'key'))).toBeNull();
});

test('CAL-20: nor with another secret of the server, nor when a single byte of it is changed or missing', () => {
  const sealed = secrets.seal(at, 'key');
  expect(createSecrets('another secret').open(at, sealed)).toBeNull();
  for (let i = 0; i < sealed.length; i++) {
    const changed = Buffer.from(sealed);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(secrets.open(at, changed)).toBeNull();
    expect(secrets.open(at, sealed.subarray(0, i))).toBeNull();
  }
});
