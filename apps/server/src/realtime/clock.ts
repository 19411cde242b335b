/** Time as sockets see it. Handed in, so that the simulator and tests drive it by hand. */
export type Clock = {
  /** Since whenever: it says how long ago something was, and never goes back or jumps when the machine's date is set. */
  readonly nowMs: () => number;
  /** Returns the way to call it off; after it has run that does nothing. */
  readonly after: (delayMs: number, run: () => void) => () => void;
};

export const systemClock: Clock = {
  nowMs: () => Math.trunc(performance.now()),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
