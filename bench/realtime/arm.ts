import type { Recorder } from './recorder.ts';

/** One way to bring a message from a sender to a watcher, open and ready. */
export type Arm = {
  readonly recorder: Recorder;
  readonly perSecond: number;
  readonly serverPid: number;
  /** Opens what rest has closed since the last round. */
  readonly ready?: () => Promise<void>;
  /** Sends at once and returns at once; the recorder hears what becomes of it. */
  readonly send: (mark: string) => void;
  readonly close: () => void;
};
