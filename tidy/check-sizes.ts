import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Build, measureInbox, measureWidget } from './sizes.ts';

/** Measures the builds of widget and inbox against their budgets; run after `npm run build` of both. */
const sizes = [
  ...measureWidget(readBuild('apps/widget/dist')),
  ...measureInbox(readBuild('apps/inbox/dist')),
];
for (const { what, bytes, maxBytes } of sizes) {
  const verdict = bytes > maxBytes ? 'TOO LARGE' : 'ok';
  console.log(`${what.padEnd(32)} ${kilobytes(bytes)} of ${kilobytes(maxBytes)} KB brotli  ${verdict}`);
  if (bytes > maxBytes) process.exitCode = 1;
}

function readBuild(dist: string): Build {
  if (!existsSync(dist)) throw new Error(`${dist} is missing; build it first (npm test does).`);
  const files = globSync('**/*.{html,js,css}', { cwd: dist });
  return new Map(files.map((file) => [file, readFileSync(path.join(dist, file))]));
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(6);
}
