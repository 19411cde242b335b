/**
 * What the simulator has found and the product does not do yet. Each keeps the case out of the scenarios, so that the seeds
 * show what is new; take it out where it is mended.
 */
export const knownGaps = {
  /**
   * Two tabs that both find an unsent first message and no session begin one each, and send it under two visitors. Here a
   * second tab is opened only once the first has its session.
   */
  tabsShareNoFirstSession: true,
} as const;
