/** One part of the gate. `npm test -- NAME...` runs only the named ones and what they need. */
export type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly needs?: readonly string[];
  /** A test runner's JSON report; a step without one counts only when it fails. */
  readonly report?: { readonly kind: 'vitest' | 'playwright'; readonly path: string };
  /** Browsers measure time by waiting, and servers in trouble are given seconds: both get both cores to themselves. */
  readonly runsAlone?: boolean;
};

const vitest = (project: string): Step => {
  const path = `test-results/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return {
    name: project,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report: { kind: 'vitest', path },
  };
};

/** Quick answers first: a wrong comma should not wait behind a browser. */
export const steps: readonly Step[] = [
  { name: 'format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['node', '.ci/check-types.ts'] },
  vitest('tidy'),
  { name: 'knip', command: ['knip'] },
  vitest('unit'),
  vitest('sim'),
  { name: 'build', command: ['node', '.ci/build.ts'] },
  { name: 'sizes', command: ['node', 'tidy/check-sizes.ts'], needs: ['build'] },
  // A killed server is started again from built pages; building them then would take longer than the start may.
  { ...vitest('integration'), needs: ['build'] },
  { ...vitest('trouble'), needs: ['build'], runsAlone: true },
  {
    name: 'journeys',
    command: ['node', '.ci/journeys.ts'],
    needs: ['build'],
    report: { kind: 'playwright', path: 'test-results/journeys.json' },
    runsAlone: true,
  },
];
