/** Stops a timer; calling it again, or after the timer has run, does nothing. */
export type Cancel = () => void;

/** Time as the client sees it. Handed in, so that tests drive it by hand. */
export type Clock = {
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => Cancel;
};
