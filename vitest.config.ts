import { defineConfig } from 'vitest/config';

const integration = '**/*.integration.test.ts';
/** Several real servers at once, which are killed and frozen: they want the machine to themselves. */
const trouble = 'apps/server/src/testing/chaos/*.integration.test.ts';

/**
 * Five projects: `unit` and the simulator, `sim`, need nothing, `integration` runs against the real embedded Postgres,
 * `trouble` against real servers on it, `tidy` reads the tree itself. No retries anywhere: a test that passes the second time hides a race.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}'],
          exclude: [integration, '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'sim',
          include: ['sim/**/*.test.ts'],
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`apps/*/src/${integration}`, `packages/*/src/${integration}`],
          exclude: [trouble, '**/node_modules/**'],
          globalSetup: ['apps/server/src/store/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'trouble',
          include: [trouble],
          globalSetup: ['apps/server/src/store/testing/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'tidy',
          include: ['tidy/**/*.test.ts', '.ci/*.test.ts', 'e2e/support/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
