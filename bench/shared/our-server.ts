import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../../apps/server/src/store/embedded/free-port.ts';
import type { BenchDatabase } from './bench-database.ts';
import { ServerChild } from './server-child.ts';

export const root = resolve(import.meta.dirname, '../..');

export type OurServer = {
  readonly origin: string;
  readonly port: number;
  readonly secret: string;
  readonly child: ServerChild;
};

type StartOptions = {
  /** Flags of node before the script, such as those of its profiler. */
  readonly flags?: readonly string[];
  /** That sessions are signed with; a new one when none is given. */
  readonly secret?: string;
};

/** The real server as `npm start` runs it, without the sample shop, on the database of the bench. */
export async function startOurServer(
  database: BenchDatabase,
  { flags = [], secret = randomBytes(32).toString('base64url') }: StartOptions = {},
): Promise<OurServer> {
  const port = await freePort();
  const child = new ServerChild({
    args: [...startFlags(), ...flags, 'apps/server/src/main.ts', '--dev'],
    cwd: root,
    env: {
      PORT: String(port),
      DATABASE_URL: database.url,
      DATA_DIR: join(database.folder, 'server'),
      SECRET: secret,
      SAMPLE: 'off',
    },
  });
  const origin = `http://localhost:${port}`;
  try {
    await child.until('a server that is ready', async () => {
      const answer = await fetch(`${origin}/readyz`).catch(() => null);
      await answer?.text();
      return answer?.ok ? true : null;
    });
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { origin, port, secret, child };
}

/** Flags that `npm start` gives to node: what is measured is what people run. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = String(scripts.start).split(' ');
  return words.filter((word) => word.startsWith('--'));
}
