import type { DataFolder } from './data-folder.ts';
import { maxRelaunches, watchEveryMs } from './limits.ts';
import { isPostmasterOf, type Postmaster, stopPostmaster } from './postmaster.ts';

export type KeptPostmaster = { readonly stop: () => Promise<void> };

type Watch = {
  readonly folder: DataFolder;
  readonly launch: () => Promise<Postmaster>;
  readonly log: (line: string) => void;
};

/**
 * Starts the database anew when it ends without us (the system's out-of-memory killer, an accident by hand), on the
 * port that open pools know, so that they simply connect again. Looks from time to time rather than waiting for
 * the child's end, because one that was taken over is not our child. Gives up after a few and says so.
 */
export function keepRunning(first: Postmaster, { folder, launch, log }: Watch): KeptPostmaster {
  let current = first;
  let relaunches = 0;
  let pending: Promise<void> | undefined;
  const relaunch = async () => {
    relaunches += 1;
    log(
      `The database process ${current.pid} ended unexpectedly; starting it again. ${folder.log} may say why.`,
    );
    const next = await launch();
    const isElsewhere = next.port !== first.port;
    current = next;
    if (isElsewhere) throw new Error(`its port ${first.port} was taken by another program`);
  };
  const look = () => {
    if (pending || isPostmasterOf(folder.cluster, current.pid)) return;
    if (relaunches === maxRelaunches) return end('it ends again and again');
    pending = relaunch()
      .catch((error: unknown) => end(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        pending = undefined;
      });
  };
  const end = (reason: string) => {
    clearInterval(timer);
    log(`The database cannot be kept running: ${reason}. Restart the server once that is set right.`);
  };
  const timer = setInterval(look, watchEveryMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await pending;
      await stopPostmaster(folder.cluster, current.pid);
    },
  };
}
