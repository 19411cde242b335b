import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { keepSecret } from './keep-secret.ts';

/**
 * What sessions are signed and stored secrets encrypted with: `SECRET`, or one made on first use and kept in the
 * data folder. Several servers on one database must be given the same `SECRET`. Call it once the database is up,
 * which makes the folder with the right modes.
 */
export function secretOf(config: Config): string {
  if (config.secret) return config.secret;
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return keepSecret(join(config.dataDir, 'secret'));
}
