import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';

/** The smallest server that embeds PostgreSQL: says the address once it is up, stops on SIGTERM. For tests to kill. */
const [, , dataDir = '', kind] = process.argv;
const log = (line: string) => void process.stderr.write(`${line}\n`);
const postgres = await startEmbeddedPostgres({ dataDir, log, isThrowaway: kind === 'throwaway' });
const alive = setInterval(() => undefined, 60_000);
process.once('SIGTERM', async () => {
  await postgres.stop();
  clearInterval(alive);
});
process.stdout.write(`${postgres.url}\n`);
