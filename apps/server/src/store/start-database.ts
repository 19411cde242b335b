import type { Config } from '../config/config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { checkOutsideDatabase } from './outside-database.ts';

/**
 * The database the configuration asks for: the outside one of `DATABASE_URL`, checked, or else the embedded one,
 * started. Throws `StartRefusal` when it cannot be used.
 */
export async function startDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const { databaseUrl: url, dataDir } = config;
  if (!url) return startEmbeddedPostgres({ dataDir, log });
  await checkOutsideDatabase(url, log);
  return { url, stop: () => Promise.resolve() };
}
