import { stringsAt } from './manifest.ts';
import type { TextFile } from './tree.ts';

const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'];
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * Dependencies with a range. The lock already pins them for us; an exact number in the manifest also pins them
 * for whoever installs without it, and makes every update a change that somebody reads.
 */
export function checkVersions(manifests: readonly TextFile[]): string[] {
  return manifests.flatMap(({ path, text }) =>
    groups.flatMap((group) =>
      Object.entries(stringsAt(JSON.parse(text), group))
        .filter(([, version]) => !exact.test(version))
        .map(([name, version]) => `${path} asks for ${name} ${version}; write the exact version`),
    ),
  );
}
