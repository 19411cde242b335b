import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './support/chromium.ts';

const chromiumFlags = [
  // Containers and root have no user namespaces for Chromium's own sandbox; journeys open only our own pages.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  // The rest keeps the browser from calling home: a journey talks to the server under test and to nobody else.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const executablePath = findChromium();

/** Journeys of people in a real browser against the real server. No retries: the second try hides a race. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results/journeys',
  forbidOnly: true,
  retries: 0,
  workers: Number(process.env['JOURNEY_WORKERS'] ?? 2),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
