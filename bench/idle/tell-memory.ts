import { setTimeout as pause } from 'node:timers/promises';

/**
 * Loaded into each server under test before its own code (`--import`): on SIGUSR2 says what memory it holds at rest,
 * and what is left once garbage is gone and freed pages have had time to go back to the system.
 */
const settleMs = 700;
const rounds = 3;

process.on('SIGUSR2', async () => {
  const restingRss = process.memoryUsage.rss();
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    await pause(settleMs);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  console.log(`memory ${JSON.stringify({ restingRss, rss, heapUsed, external })}`);
});
