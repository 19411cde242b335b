import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** Type-checks every package under its own runtime's types, then everything that runs on Node. */
const projects = [...globSync('{packages,apps}/*/tsconfig.json'), 'tsconfig.json'].filter((p) =>
  existsSync(p),
);
const failed = projects.filter(
  (project) => spawnSync('tsc', ['-p', project], { stdio: 'inherit', shell: false }).status !== 0,
);
if (failed.length > 0) console.error(`Types do not hold in: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
