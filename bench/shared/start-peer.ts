import { root } from './our-server.ts';
import { ServerChild } from './server-child.ts';

export type Peer = { readonly port: number; readonly child: ServerChild };

/** A peer's server in a process of its own, on the same database. */
export async function startPeer(
  kind: 'ws' | 'socketio',
  databaseUrl: string,
  flags: readonly string[] = [],
): Promise<Peer> {
  const script = `bench/shared/peers/${kind}-server.ts`;
  const child = new ServerChild({ args: [...flags, script], cwd: root, env: { DATABASE_URL: databaseUrl } });
  try {
    const port = await child.until('a peer that listens', (said) => {
      const found = /listening on (\d+)/.exec(said)?.[1];
      return found === undefined ? null : Number(found);
    });
    return { port, child };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
