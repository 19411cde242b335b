/**
 * What the simulator has found and the product does not do yet. Each keeps the case out of the scenarios, so that the seeds
 * show what is new; take it out where it is mended.
 */
export const knownGaps = {
  /**
   * The client's heartbeat waits out a clock that is set back, however far: a socket that is dead without saying so is then
   * not noticed for as long. By seconds, as when a clock is set right, it does no harm.
   */
  maxClockSetBackMs: 5_000,
  /**
   * Two tabs that both find an unsent first message and no session begin one each, and send it under two visitors. Here a
   * second tab is opened only once the first has its session.
   */
  tabsShareNoFirstSession: true,
} as const;
