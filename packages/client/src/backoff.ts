import { clientLimits } from './limits.ts';

/**
 * How long to wait after so many failures in a row. Half of it is chance, so that the clients of a server that restarts
 * do not all come back in the same moment.
 */
export function backoffMs(failures: number, random: () => number): number {
  const { firstRetryMs, maxRetryMs } = clientLimits;
  const wholeMs = Math.min(maxRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 16));
  return Math.round(wholeMs * (0.5 + random() / 2));
}
