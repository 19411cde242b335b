import { readFileSync } from 'node:fs';

/** Beside the connections: database, modules, pipes. */
const spareFiles = 500;

/** How many connections this process and its children may hold: node raises the soft limit to the hard one by itself. */
export function maxConnections(): number {
  const line = /^Max open files\s+(\S+)\s+(\S+)/m.exec(readLimits());
  const hard = Number(line?.[2] ?? Number.NaN);
  return Number.isNaN(hard) ? Number.POSITIVE_INFINITY : Math.max(0, hard - spareFiles);
}

function readLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
