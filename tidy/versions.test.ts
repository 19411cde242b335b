import { expect, test } from 'vitest';
import { readRoot, readTree } from './tree.ts';
import { checkVersions } from './versions.ts';

test('every dependency has an exact version', () => {
  const manifests = [
    ...readRoot(['package.json']),
    ...readTree(['apps', 'packages', 'examples'], ['/package.json']),
  ];
  expect(checkVersions(manifests)).toEqual([]);
});

test.each(['^1.2.3', '~1.2.3', '1.2', '*', 'latest', 'npm:other@1.2.3'])('%s is not exact', (version) => {
  const text = JSON.stringify({ devDependencies: { sample: version } });
  expect(checkVersions([{ path: 'package.json', text }])).toHaveLength(1);
});

test.each(['1.2.3', '18.4.0-beta.17'])('%s is exact', (version) => {
  const text = JSON.stringify({ dependencies: { sample: version } });
  expect(checkVersions([{ path: 'package.json', text }])).toEqual([]);
});
