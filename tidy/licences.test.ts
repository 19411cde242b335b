import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLicences, type InstalledPackage, licenceOf } from './licences.ts';
import { memberOf } from './manifest.ts';

const modules = path.resolve(import.meta.dirname, '../node_modules');

/** What npm installed that is not for development only. Optional packages of other platforms are not here. */
function readInstalled(): InstalledPackage[] {
  const lock: unknown = JSON.parse(readFileSync(path.join(modules, '.package-lock.json'), 'utf8'));
  return Object.entries(memberOf(lock, 'packages') ?? {}).flatMap(([place, entry]) => {
    const file = path.resolve(modules, '..', place, 'package.json');
    if (!place.startsWith('node_modules/') || memberOf(entry, 'link') || memberOf(entry, 'dev')) return [];
    if (!existsSync(file)) return [];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [{ name, licence: licenceOf(JSON.parse(readFileSync(file, 'utf8'))) }];
  });
}

test('every package that we ship or build with may be used by anybody', () => {
  const installed = readInstalled();
  expect(installed.length).toBeGreaterThan(50);
  expect(checkLicences(installed)).toEqual([]);
});

test.each(['GPL-3.0', 'MPL-2.0', 'SEE LICENSE IN LICENSE.md', 'MIT AND GPL-2.0', ''])(
  '%s is found',
  (licence) => {
    expect(checkLicences([{ name: 'sample', licence }])).toHaveLength(1);
  },
);

test.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND Apache-2.0'])('%s passes', (licence) => {
  expect(checkLicences([{ name: 'sample', licence }])).toEqual([]);
});

test('an allowed use covers its own package only', () => {
  expect(checkLicences([{ name: 'lightningcss-linux-x64-gnu', licence: 'MPL-2.0' }])).toEqual([]);
  expect(checkLicences([{ name: 'lightningcss', licence: 'GPL-3.0' }])).toHaveLength(1);
});

test('old manifests are read', () => {
  expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })).toBe('MIT OR GPL-2.0');
  expect(licenceOf({ license: { type: 'ISC' } })).toBe('ISC');
  expect(licenceOf({})).toBe('');
});
