/** Time as sockets see it. Handed in, so that the simulator and tests drive it by hand. */
export type Clock = {
  readonly nowMs: () => number;
  /** Returns the way to call it off; after it has run that does nothing. */
  readonly after: (delayMs: number, run: () => void) => () => void;
};

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
