import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../shared/our-server.ts';
import type { ServerChild } from '../shared/server-child.ts';

/** Bytes of a server's process. */
export type Memory = {
  /** Resident, as the system sees it, after a collection of garbage. */
  readonly rss: number;
  /** The same before it. */
  readonly restingRss: number;
  readonly heapUsed: number;
  readonly external: number;
};

/** Flags of node for a server whose memory will be asked for. */
export const memoryFlags: readonly string[] = [
  '--expose-gc',
  '--import',
  pathToFileURL(join(root, 'bench/idle/tell-memory.ts')).href,
];

export async function readMemory(server: ServerChild): Promise<Memory> {
  const linesOf = (said: string) => said.match(/^memory .*$/gm) ?? [];
  server.hush();
  server.kill('SIGUSR2');
  return server.until('its memory', (said) => {
    const line = linesOf(said).at(-1);
    return line === undefined ? null : JSON.parse(line.slice('memory '.length));
  });
}
