import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memoryFolder = '/dev/shm';
/** A run holds some 100 MB at a time; containers often give `/dev/shm` no more than 64 MB. */
const minFreeBytes = 1024 ** 3;

/** Where databases that are thrown away lie: in memory where there is room, since making one is all small files. */
export async function throwawayParent(): Promise<string> {
  const room = await statfs(memoryFolder).catch(() => undefined);
  return room && room.bavail * room.bsize >= minFreeBytes ? memoryFolder : tmpdir();
}

/** A fresh folder; the caller removes it. */
export async function makeThrowawayFolder(prefix: string): Promise<string> {
  return mkdtemp(join(await throwawayParent(), prefix));
}
