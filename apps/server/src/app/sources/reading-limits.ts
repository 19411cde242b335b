export const readingLimits = {
  /** What was read is kept after so many pages, or so long; a server that dies has that much read again. */
  pagesPerFlush: 25,
  flushMs: 700,
  /**
   * Agents answer from new pages this long after the last time, and a little longer for each page that is known: every
   * server builds its index anew then, which takes longer the more it holds.
   */
  knowledgeMs: 5000,
  knowledgeMsPerPage: 10,
  /** A site that takes longer lets others have their turn, and goes on behind them. */
  sliceMs: 10 * 60_000,
  /** A job may come this much before its time by another clock. */
  earlyMs: 60_000,
} as const;

/** Milliseconds between two fetches. */
export const refetchMs = {
  never: null,
  hourly: 3_600_000,
  every_6_hours: 6 * 3_600_000,
  daily: 24 * 3_600_000,
  weekly: 7 * 24 * 3_600_000,
} as const;
