import { describe, expect, test } from 'vitest';
import { checkImports } from './imports.ts';
import { readSources } from './tree.ts';

const check = (path: string, to: string) => checkImports([{ path, text: `import { x } from '${to}';` }]);

test('imports follow the arrows', () => {
  expect(checkImports(readSources())).toEqual([]);
});

describe('is found:', () => {
  test.each([
    ['packages/core/src/a.ts', 'zod'],
    ['packages/core/src/a.ts', 'node:crypto'],
    ['packages/core/src/a.test.ts', '@chatref/protocol'],
    ['packages/core/src/a.test.ts', '@chatref/client'],
    ['packages/protocol/src/a.ts', '@chatref/core'],
    ['packages/client/src/a.ts', 'ws'],
    ['apps/widget/src/a.ts', '@chatref/core'],
    ['apps/inbox/src/a.tsx', 'node:fs'],
    ['apps/inbox/src/a.tsx', '../../server/src/app/x.ts'],
    ['apps/server/src/app/a.ts', '@chatref/testing'],
    ['apps/server/src/app/a.ts', '@chatref/client'],
    ['apps/server/src/app/a.ts', '../compose.ts'],
    ['apps/server/src/app/a.ts', '../http/b.ts'],
    ['apps/server/src/store/a.ts', '../app/b.ts'],
    ['apps/server/src/http/a.ts', '../realtime/b.ts'],
    ['apps/server/src/http/a.ts', 'kysely'],
    ['apps/server/src/app/a.ts', 'pg'],
    ['apps/server/src/app/a.ts', '@ai-sdk/google'],
    ['apps/server/src/ingest/a.ts', 'undici'],
    ['apps/server/src/app/a.ts', 'hono/cors'],
    ['apps/inbox/src/pages/a.tsx', 'better-auth/react'],
    ['packages/newcomer/src/a.ts', 'zod'],
  ])('%s -> %s', (path, to) => {
    expect(check(path, to).length).toBeGreaterThan(0);
  });

  test.each([`export * from 'zod';`, `const z = await import('zod');`, `import type { Z } from 'zod';`])(
    'also as %s',
    (text) => {
      expect(checkImports([{ path: 'packages/core/src/a.ts', text }])).toHaveLength(1);
    },
  );
});

test('an adapter may name the type of the port that it fills', () => {
  const path = 'apps/server/src/store/a.ts';
  expect(checkImports([{ path, text: `import type { Port } from '../app/port.ts';` }])).toEqual([]);
  expect(checkImports([{ path, text: `import { type Port, go } from '../app/port.ts';` }])).toHaveLength(1);
});

describe('passes:', () => {
  test.each([
    ['packages/core/src/a.test.ts', 'fast-check'],
    ['packages/core/src/a.test.ts', '@chatref/testing'],
    ['packages/core/src/a/b.ts', '../c.ts'],
    ['apps/server/src/compose.ts', './http/a.ts'],
    ['apps/server/src/main.ts', './compose.ts'],
    ['apps/server/src/http/a.ts', '../app/b.ts'],
    ['apps/server/src/http/a.ts', 'hono/cors'],
    ['apps/server/src/store/a.ts', 'kysely'],
    ['apps/server/src/auth/a.ts', 'pg'],
    ['apps/server/src/http/a.test.ts', '../compose.ts'],
    ['apps/server/src/testing/a.ts', '@chatref/client'],
    ['apps/inbox/src/auth-client.ts', 'better-auth/react'],
    ['apps/widget/src/a.tsx', 'preact/hooks'],
  ])('%s -> %s', (path, to) => {
    expect(check(path, to)).toEqual([]);
  });
});
