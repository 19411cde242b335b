import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

type ProfileNode = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
};
type Profile = {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

const shownLines = 30;
const resting = new Set(['(idle)', '(program)', '(root)']);

/** The newest profile in the folder: which functions, and whose code, the working time went to. */
export function reportProfile(folder: string): void {
  const newest = globSync(join(folder, '*.cpuprofile')).toSorted(
    (a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs,
  )[0];
  if (newest === undefined) {
    console.error(`No profile was written to ${folder}.`);
    return;
  }
  const profile: Profile = JSON.parse(readFileSync(newest, 'utf8'));
  const selfMs = timeByNode(profile);
  const working = profile.nodes.filter(({ callFrame }) => !resting.has(callFrame.functionName));
  const totalMs = working.reduce((sum, { id }) => sum + (selfMs.get(id) ?? 0), 0);
  console.error(
    `\nProfile ${newest}: ${Math.round(totalMs)} ms of work. Open it in a browser's developer tools.`,
  );
  const show = (title: string, nameOf: (node: ProfileNode) => string) => {
    const sums = new Map<string, number>();
    for (const node of working)
      sums.set(nameOf(node), (sums.get(nameOf(node)) ?? 0) + (selfMs.get(node.id) ?? 0));
    console.error(`\n${title}`);
    const top = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, shownLines);
    for (const [name, ms] of top)
      console.error(`  ${((100 * ms) / totalMs).toFixed(1).padStart(5)} %  ${name}`);
  };
  show('By whose code', ({ callFrame }) => packageOf(callFrame.url));
  show('By function, itself alone', ({ callFrame }) => placeOf(callFrame));
}

function timeByNode({ samples, timeDeltas }: Profile): ReadonlyMap<number, number> {
  const selfMs = new Map<number, number>();
  samples.forEach((id, at) => {
    selfMs.set(id, (selfMs.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  });
  return selfMs;
}

function packageOf(url: string): string {
  if (url === '') return '(native and garbage collection)';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const [, scope = '', name = ''] = /.*node_modules\/([^/]+)\/([^/]+)/.exec(url) ?? [];
  if (scope !== '') return scope.startsWith('@') ? `${scope}/${name}` : scope;
  return /(apps\/server\/src\/[^/]+|packages\/[^/]+)/.exec(url)?.[1] ?? url;
}

function placeOf({ functionName, url, lineNumber }: ProfileNode['callFrame']): string {
  return `${functionName || '(anonymous)'}  ${packageOf(url)} ${basename(url)}:${lineNumber + 1}`;
}
