import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchDatabase, startBenchDatabase } from './bench-database.ts';
import { type BenchShop, setUpBenchShop } from './bench-shop.ts';
import { createBenchTable } from './bench-table.ts';
import type { BenchOptions } from './options.ts';
import { type OurServer, root, startOurServer } from './our-server.ts';
import { reportProfile } from './report-profile.ts';
import { type Peer, startPeer } from './start-peer.ts';
import { withEnding } from './with-ending.ts';

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
  { isProfiled, serverFlags }: BenchOptions,
  measure: (world: BenchWorld) => Promise<T>,
): Promise<T> {
  const measured = await withEnding(async (ending) => {
    const database = await startBenchDatabase();
    ending(() => database.stop());
    const flags = [...serverFlags, ...(isProfiled ? profileFlags() : [])];
    const server = await startOurServer(database, { flags });
    ending(() => server.child.stop());
    const shop = await setUpBenchShop(server, database.url);
    await createBenchTable(database.url);
    const ws = await startPeer('ws', database.url);
    ending(() => ws.child.stop());
    const socketio = await startPeer('socketio', database.url);
    ending(() => socketio.child.stop());
    return measure({ database, server, shop, ws, socketio });
  });
  if (isProfiled) reportProfile(profileFolder);
  return measured;
}

const profileFolder = join(root, 'test-results', 'bench-profile');

function profileFlags(): readonly string[] {
  mkdirSync(profileFolder, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, '--cpu-prof-interval=500'];
}
