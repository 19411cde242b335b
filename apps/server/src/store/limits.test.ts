import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wireLimits } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { maxAppConnections, maxOwnerConnections } from './limits.ts';

const root = resolve(import.meta.dirname, '../../../..');

test('the page on several servers says the numbers that hold', () => {
  const page = readFileSync(resolve(root, 'docs/operating/several-servers.md'), 'utf8').replaceAll(
    /\s+/g,
    ' ',
  );
  const [app, owner] = [maxAppConnections, maxOwnerConnections];
  expect(page).toContain(`opens up to ${app + owner}: ${app} for requests, ${owner} for sign-in, jobs`);
  // Of PostgreSQL's usual 100, 3 are kept for superusers.
  expect(Math.floor((100 - 3) / (app + owner))).toBe(3);
  expect(page).toContain('usual 100 are enough for three');
  expect(page).toContain(`held for up to ${wireLimits.maxBatchWaitSeconds} seconds`);
});
