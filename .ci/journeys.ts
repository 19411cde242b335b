import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../e2e/support/chromium.ts';

/** Makes sure that there is a browser, then runs the journeys in it. */
const aptCommands = [
  'apt-get update',
  // Without a font every glyph is an empty box, and screenshots say nothing.
  'apt-get install -y --no-install-recommends chromium fonts-liberation fonts-noto-color-emoji',
];

if (findChromium() === undefined) installChromium();
process.exitCode = run('playwright test -c e2e/playwright.config.ts') ? 0 : 1;

/** Chromium comes from Debian, not from Playwright's own download: one package, patched with the system. */
function installChromium(): void {
  const named = process.env['CHROMIUM_PATH'];
  if (named) giveUp(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) giveUp('The journeys need Chromium, and only root on Debian gets it installed by itself.');
  const isInstalled = aptCommands.every((command) => run(`DEBIAN_FRONTEND=noninteractive ${command}`));
  if (!isInstalled || findChromium() === undefined)
    giveUp('Chromium was not installed; the lines above say why.');
}

function giveUp(reason: string): never {
  console.error(reason);
  console.error(`Install it once, then run the tests again:\n  sudo sh -c '${aptCommands.join(' && ')}'`);
  console.error('Or name a Chromium or Chrome that you have: CHROMIUM_PATH=/path/to/chromium npm test');
  process.exit(1);
}

function run(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
