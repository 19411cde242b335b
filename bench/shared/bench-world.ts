import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchDatabase, startBenchDatabase } from './bench-database.ts';
import { type BenchShop, setUpBenchShop } from './bench-shop.ts';
import { createBenchTable } from './bench-table.ts';
import type { BenchOptions } from './options.ts';
import { type OurServer, root, startOurServer } from './our-server.ts';
import { reportProfile } from './report-profile.ts';
import { type Peer, startPeer } from './start-peer.ts';

/** Everything that is compared, running at once on one database; whoever is not being measured rests. */
export type BenchWorld = {
  readonly database: BenchDatabase;
  readonly server: OurServer;
  readonly shop: BenchShop;
  readonly ws: Peer;
  readonly socketio: Peer;
};

/** Starts the world, and ends all of it whatever happens. */
export async function inBenchWorld<T>(
  { isProfiled }: BenchOptions,
  measure: (world: BenchWorld) => Promise<T>,
): Promise<T> {
  const ending: (() => Promise<void>)[] = [];
  const end = async () => {
    for (const step of ending.splice(0).toReversed()) await step().catch(console.error);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(1)));
  try {
    const database = await startBenchDatabase();
    ending.push(() => database.stop());
    const server = await startOurServer(database, { flags: isProfiled ? profileFlags() : [] });
    ending.push(() => server.child.stop());
    const shop = await setUpBenchShop(server, database.url);
    await createBenchTable(database.url);
    const ws = await startPeer('ws', database.url);
    ending.push(() => ws.child.stop());
    const socketio = await startPeer('socketio', database.url);
    ending.push(() => socketio.child.stop());
    return await measure({ database, server, shop, ws, socketio });
  } finally {
    await end();
    if (isProfiled) reportProfile(profileFolder);
  }
}

const profileFolder = join(root, 'test-results', 'bench-profile');

function profileFlags(): readonly string[] {
  mkdirSync(profileFolder, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, '--cpu-prof-interval=500'];
}
