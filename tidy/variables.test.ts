import { expect, test } from 'vitest';
import { readTree } from './tree.ts';
import { checkVariables } from './variables.ts';

const source = (text: string) => ({ path: 'read-config.ts', text });
const page = (text: string) => ({ path: 'configuration.md', text });
const environment = source(
  `const environment = z.object({ PORT: z.string({ error: 'x' }), HOST: z.enum(['a'], { error: 'y' }) }).strict();`,
);

test('the page of settings explains each variable that the server reads, and no other', () => {
  const [config] = readTree(['apps/server/src/config'], ['/read-config.ts']);
  const [settings] = readTree(['docs/operating'], ['/configuration.md']);
  expect(checkVariables(config ?? source(''), settings ?? page(''))).toEqual([]);
});

test('an unexplained variable, one that is gone and one explained twice are found', () => {
  const rows = '| variable | |\n| `PORT` | a |\n| `PORT` | b |\n| `GONE` | c |\n';
  expect(checkVariables(environment, page(rows))).toEqual([
    'configuration.md does not explain HOST; add a row that says what it does',
    'configuration.md explains GONE, which read-config.ts does not read',
    'configuration.md explains PORT twice; keep one row',
  ]);
});

test('a server that describes no environment is not a pass', () => {
  expect(checkVariables(source('const other = z.object({ PORT: 1 });'), page(''))).toHaveLength(1);
});
